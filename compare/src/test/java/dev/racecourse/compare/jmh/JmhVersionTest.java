package dev.racecourse.compare.jmh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.build.TinyJar;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
