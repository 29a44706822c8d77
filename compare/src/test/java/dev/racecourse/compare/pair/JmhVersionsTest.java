package dev.racecourse.compare.pair;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.build.TinyJar;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.side.Both;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhVersionsTest {

  @TempDir private Path folder;

  @Test
  void refusesTwoThatDiffer() throws IOException {
    assertRefused("base brings JMH 1.21 and head JMH 1.37, ", alone("1.21"), alone("1.37"));
    assertRefused("base brings JMH 1.37 and head JMH 1.21, ", alone("1.37"), alone("1.21"));
  }

  @Test
  void takesTwoThatAreTheSameOrNotTold() throws IOException {
    assertTaken(alone("1.37"), alone("1.37"));
    assertTaken(alone("1.37"), alone(""));
    assertTaken(alone(""), alone("1.37"));
    assertTaken(alone(""), alone(""));
  }

  @Test
  void refusesOneThatIsTooOld() throws IOException {
    assertRefused("base brings JMH 1.16, but", alone("1.16"), alone("1.37"));
    assertRefused("head brings JMH 1.16, but", alone(""), alone("1.16"));
  }

  @Test
  void headsAloneMattersIfItMeasuresBoth() throws IOException {
    assertTaken(besideServer("1.16"), besideServer("1.37"));
    assertRefused("head brings JMH 1.16, but", besideServer("1.37"), besideServer("1.16"));
  }

  private static void assertTaken(Subject base, Subject head) {
    assertDoesNotThrow(JmhVersions.of(new Both<>(base, head))::require);
  }

  private static void assertRefused(String message, Subject base, Subject head) {
    var versions = JmhVersions.of(new Both<>(base, head));

    var error = assertThrows(SetupException.class, versions::require);

    assertTrue(String.valueOf(error.getMessage()).startsWith(message), error.getMessage());
  }

  private Subject alone(String version) throws IOException {
    return subject(version, Optional.empty());
  }

  private Subject besideServer(String version) throws IOException {
    var server = TinyJar.write(folder.resolve("server.jar"), "s.class=1");
    return subject(version, Optional.of(server));
  }

  private Subject subject(String version, Optional<Path> server) throws IOException {
    var properties = version.isEmpty() ? "none=" : "jmh.properties=jmh.version=" + version;
    var harness = TinyJar.write(folder.resolve("of-" + version + ".jar"), properties);
    return new Subject(
        "some", "0123456789", new Jars(Optional.of(harness), server, Optional.empty()));
  }
}
