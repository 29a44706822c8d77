package dev.racecourse.compare.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.process.SetupException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {

  @TempDir private Path temporary;
  private Path folder = Path.of("");

  @BeforeEach
  void resolveLinks() throws IOException {
    folder = temporary.toRealPath();
  }

  @Test
  void followsManifestsAsAJvmDoes() throws IOException {
    var jar = pointing("a.jar", "lib/b.jar lib/c.jar");
    var b = pointing("lib/b.jar", "d.jar");
    var c = pointing("lib/c.jar", "../a.jar b.jar");
    var d = pointing("lib/d.jar", "");

    assertEquals(List.of(b, d, c), ClassPath.of(jar).reached());
    assertEquals(List.of(jar, b, d, c), ClassPath.of(jar).entries());
  }

  @Test
  void passesOverWhatIsMissingOrNoFile() throws IOException {
    var jar = pointing("a.jar", "none.jar http://localhost/b.jar %zz.jar b.jar");
    var b = pointing("b.jar", "");

    assertEquals(List.of(b), ClassPath.of(jar).reached());
  }

  @Test
  void takesUrlsAndAbsolutePaths() throws IOException {
    var spaced = pointing("with space+.jar", "");
    var b = pointing("b.jar", "");
    var c = pointing("c.jar", "");
    var jar = pointing("a.jar", "with%20space+.jar " + b.toUri() + " " + c);

    assertEquals(List.of(spaced, b, c), ClassPath.of(jar).reached());
  }

  @Test
  void startsWhereASymbolicLinkLeads() throws IOException {
    var jar = pointing("real/a.jar", "b.jar");
    var b = pointing("real/b.jar", "");
    var link = Files.createSymbolicLink(folder.resolve("link.jar"), jar);

    assertEquals(List.of(jar, b), ClassPath.of(link).entries());
  }

  @Test
  void theDigestOfAJarAloneIsItsOwn() throws IOException {
    var jar = pointing("a.jar", "none.jar");

    assertEquals(Digest.of(Files.readAllBytes(jar)), ClassPath.of(jar).digest());
  }

  @Test
  void theDigestCoversWhatIsReached() throws IOException {
    var jar = pointing("a.jar", "b.jar classes/");
    TinyJar.write(folder.resolve("b.jar"), "b.class=1");
    write("classes/c.class", "1");
    var before = ClassPath.of(jar).digest();

    TinyJar.write(folder.resolve("b.jar"), "b.class=2");
    var otherJar = ClassPath.of(jar).digest();
    write("classes/c.class", "2");

    assertNotEquals(before, otherJar);
    assertNotEquals(otherJar, ClassPath.of(jar).digest());
  }

  @Test
  void theDigestIsTheSameElsewhere() throws IOException {
    for (var side : List.of("base", "head")) {
      pointing(side + "/a.jar", "lib/b.jar");
      pointing(side + "/lib/b.jar", "");
    }

    assertEquals(
        ClassPath.of(folder.resolve("base/a.jar")).digest(),
        ClassPath.of(folder.resolve("head/a.jar")).digest());
  }

  @Test
  void resultsInAFolderAroundTheJarDoNotCount() throws IOException {
    var jar = pointing("a.jar", ".");
    write("some/B.class", "1");
    var before = ClassPath.of(jar).digest();

    write("run/result.json", "1");
    write("run-1/C.class", "1");
    assertEquals(before, ClassPath.of(jar).digest());
    write("some/B.class", "2");
    assertNotEquals(before, ClassPath.of(jar).digest());
  }

  @Test
  void refusesAPathThatNoClassPathCanHold() {
    var path = Path.of("a" + File.pathSeparator + "b.jar");

    var error = assertThrows(SetupException.class, () -> ClassPath.requireHolds("the cache", path));

    assertTrue(String.valueOf(error.getMessage()).startsWith("the cache is " + path + ", but `"));
  }

  private Path pointing(String name, String classPath) throws IOException {
    Files.createDirectories(file(name).resolveSibling(""));
    return TinyJar.pointing(file(name), classPath);
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(file(name).resolveSibling(""));
    Files.writeString(file(name), text);
  }

  private Path file(String name) {
    return folder.resolve(name);
  }
}
