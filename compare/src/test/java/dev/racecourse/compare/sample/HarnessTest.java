package dev.racecourse.compare.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HarnessTest {

  private static final Path BASE = Path.of("base/harness.jar");
  private static final Path HEAD = Path.of("head/harness.jar");
  private static final Path BASE_SERVER = Path.of("base/server.jar");
  private static final Path HEAD_SERVER = Path.of("head/server.jar");

  private static final Both<Subject> APART =
      new Both<>(subject(BASE, Optional.of(BASE_SERVER)), subject(HEAD, Optional.of(HEAD_SERVER)));
  private static final Both<Subject> TOGETHER =
      new Both<>(subject(BASE, Optional.empty()), subject(HEAD, Optional.empty()));

  @Test
  void headsMeasuresBothServers() {
    assertEquals(List.of(BASE_SERVER, HEAD), Harness.HEADS.classPath(APART, Side.BASE));
    assertEquals(List.of(HEAD_SERVER, HEAD), Harness.HEADS.classPath(APART, Side.HEAD));
  }

  @Test
  void ownMeasuresEachServerWithItsOwnBenchmarks() {
    assertEquals(List.of(BASE_SERVER, BASE), Harness.OWN.classPath(APART, Side.BASE));
    assertEquals(List.of(HEAD_SERVER, HEAD), Harness.OWN.classPath(APART, Side.HEAD));
  }

  @Test
  void aJarThatHoldsBothIsAllThereIs() {
    assertEquals(List.of(BASE), Harness.OWN.classPath(TOGETHER, Side.BASE));
    assertEquals(List.of(HEAD), Harness.OWN.classPath(TOGETHER, Side.HEAD));
  }

  @Test
  void headsIsPreferredIfBothServersAreApart() {
    assertEquals(Harness.HEADS, Harness.preferred(APART));
    assertEquals(Harness.OWN, Harness.preferred(TOGETHER));
    assertEquals(Harness.OWN, Harness.preferred(new Both<>(APART.base(), TOGETHER.head())));
    assertEquals(Harness.OWN, Harness.preferred(new Both<>(TOGETHER.base(), APART.head())));
  }

  private static Subject subject(Path harness, Optional<Path> server) {
    return new Subject(
        "some", "0123456789", new Jars(Optional.of(harness), server, Optional.empty()));
  }
}
