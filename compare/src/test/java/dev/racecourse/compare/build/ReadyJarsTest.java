package dev.racecourse.compare.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.build.Source.ReadyJars;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.side.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadyJarsTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    TinyJar.write(folder.resolve("jmh.jar"), "META-INF/BenchmarkList=1");
    TinyJar.write(folder.resolve("jcstress.jar"), "META-INF/TestList=1");
    TinyJar.write(folder.resolve("both.jar"), "META-INF/BenchmarkList=1", "META-INF/TestList=1");
    TinyJar.write(folder.resolve("neither.jar"), "some.class=1");
    TinyJar.pointing(folder.resolve("thin.jar"), "jcstress.jar");
  }

  @Test
  void areToldApartByWhatIsInThem() {
    assertEquals(expected("jmh.jar", ""), jars("jmh.jar"));
    assertEquals(expected("", "jcstress.jar"), jars("jcstress.jar"));
    assertEquals(expected("jmh.jar", "jcstress.jar"), jars("jcstress.jar", "jmh.jar"));
    assertEquals(expected("both.jar", "both.jar"), jars("both.jar"));
    assertEquals(expected("neither.jar", ""), jars("neither.jar"));
    assertEquals(expected("", "thin.jar"), jars("thin.jar"));
  }

  @Test
  void haveAnIdThatCoversAll() {
    assertNotEquals(at("jmh.jar").digest(), at("jmh.jar", "jcstress.jar").digest());
    assertEquals("jmh.jar jcstress.jar", at("jmh.jar", "jcstress.jar").name());
  }

  @Test
  void areOneOfAKindAtMost() {
    var refusal = assertThrows(SetupException.class, () -> at("jmh.jar", "both.jar"));

    assertEquals(
        "head has more than one JMH jar: give one at most. Nothing was measured.",
        refusal.getMessage());
  }

  @Test
  void areThere() {
    var refusal = assertThrows(SetupException.class, () -> at("nonesuch.jar"));

    assertTrue(String.valueOf(refusal.getMessage()).contains("cannot be read"));
  }

  private Jars jars(String... names) {
    return at(names).jars();
  }

  private ReadyJars at(String... names) {
    return ReadyJars.at(Side.HEAD, List.of(names), folder);
  }

  private Jars expected(String harness, String races) {
    return new Jars(path(harness), Optional.empty(), path(races));
  }

  private Optional<Path> path(String name) {
    return name.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(name));
  }
}
