package dev.racecourse.compare.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.racecourse.compare.build.TinyJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.Main;

class JmhVersionTest {

  @TempDir private Path folder;

  @Test
  void isInTheJarOfJmhItself() throws Exception {
    var core = Main.class.getProtectionDomain().getCodeSource().getLocation();

    assertEquals(Optional.of("1.37"), JmhVersion.of(Path.of(core.toURI())));
  }

  @Test
  void isUnknownOfAJarWithoutJmh() throws IOException {
    var jar = TinyJar.write(folder.resolve("some.jar"), "a.class=1");

    assertEquals(Optional.empty(), JmhVersion.of(jar));
    assertEquals(Optional.empty(), JmhVersion.of(folder.resolve("nonesuch.jar")));
  }

  @Test
  void isFoundWhereTheClassPathLeads() throws IOException {
    var jar = TinyJar.pointing(folder.resolve("thin.jar"), "none.jar lib/jmh.jar old.jar");
    Files.createDirectory(folder.resolve("lib"));
    TinyJar.write(folder.resolve("lib/jmh.jar"), "jmh.properties=jmh.version=1.36");
    TinyJar.write(folder.resolve("old.jar"), "jmh.properties=jmh.version=1.21");

    assertEquals(Optional.of("1.36"), JmhVersion.of(jar));
  }

  @Test
  void isFoundInAFolderOfClasses() throws IOException {
    var jar = TinyJar.pointing(folder.resolve("thin.jar"), "classes/");
    Files.createDirectory(folder.resolve("classes"));
    Files.writeString(folder.resolve("classes/jmh.properties"), "jmh.version=1.36");

    assertEquals(Optional.of("1.36"), JmhVersion.of(jar));
  }

  @ParameterizedTest
  @CsvSource({"1.16, true", "0.9, true", "1.9.3, true", "1.17, false", "1.37, false"})
  void isTooOldBeforeTheOldest(String version, boolean old) {
    assertEquals(old, JmhVersion.isTooOld(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.38-SNAPSHOT", "2.0", "${project.version}", ""})
  void isNotTooOldIfItIsNewOrTellsNothing(String version) {
    assertFalse(JmhVersion.isTooOld(version));
  }
}
