package dev.racecourse.compare.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JarContentTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "META-INF/MANIFEST.MF",
        "META-INF/maven/group/artifact/pom.properties",
        "META-INF/KEY.SF",
        "META-INF/KEY.RSA",
        "META-INF/build-info.properties",
        "git.properties",
        "some/git.properties"
      })
  void ignoresWhatTellsOfTheBuild(String entry) throws IOException {
    assertEquals(content("a.class=1", entry + "=1"), content("a.class=1", entry + "=2"));
    assertEquals(content("a.class=1"), content("a.class=1", entry + "=2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.class",
        "META-INF/versions/17/a.class",
        "META-INF/services/some.Provider",
        "META-INF/BenchmarkList",
        "META-INF/spring/KEY.SF",
        "some/MANIFEST.MF",
        "application.properties",
        "legit.properties"
      })
  void seesWhatTheProgramIsMadeOf(String entry) throws IOException {
    assertNotEquals(content(entry + "=1"), content(entry + "=2"));
    assertNotEquals(content("b.class=1"), content("b.class=1", entry + "=1"));
  }

  @Test
  void ignoresWhichLineOfTheSourceItIs() throws IOException {
    var content = compiled("class Some { int one() { return 1; } }");

    assertEquals(content, compiled("// A comment.\n\nclass Some {\n  int one() { return 1; } }"));
    assertNotEquals(content, compiled("class Some { int one() { return 2; } }"));
    assertNotEquals(content, compiled("class Some { int two() { return 1; } }"));
  }

  @Test
  void ignoresFoldersAndTheOrderOfEntries() throws IOException {
    assertEquals(
        content("p/a.class=1", "p/b.class=1"), content("p/=", "p/b.class=1", "p/a.class=1"));
  }

  @Test
  void aClassIsItselfAndWhatIsNestedInIt() throws IOException {
    var content =
        content("p/A.class=1", "p/A$B.class=2", "p/A$B$1.class=3", "p/AB.class=4", "p/A.txt=5");

    assertEquals(
        Set.of("p/A.class", "p/A$B.class", "p/A$B$1.class"), content.ofClass("p.A").keySet());
    assertEquals(Set.of(), content.ofClass("p.C").keySet());
  }

  @Test
  void aNestedClassIsFoundByItsNameInTheLanguage() throws IOException {
    var content = content("p/A.class=1", "p/A$B.class=2", "p/A$B$1.class=3");

    assertEquals(Set.of("p/A$B.class", "p/A$B$1.class"), content.ofClass("p.A.B").keySet());
  }

  @Test
  void aDigestOfClassesIsThatOfWhatIsNestedInThemToo() throws IOException {
    var content = content("p/A.class=1", "p/A$B.class=2", "p/C.class=3", "p/D.class=4");
    var other = content("p/A.class=1", "p/A$B.class=9", "p/C.class=3", "p/D.class=9");

    assertEquals(content.digestOf(List.of("p.C", "p.C")), other.digestOf(List.of("p.C")));
    assertNotEquals(content.digestOf(List.of("p.A", "p.C")), other.digestOf(List.of("p.A", "p.C")));
    assertEquals(Optional.empty(), content.digestOf(List.of("p.E")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.class", "application.properties"})
  void seesWhatTheClassPathReaches(String entry) throws IOException {
    var jar = TinyJar.pointing(folder.resolve("some.jar"), "lib.jar", "a.class=1");
    var alone = JarContent.of(jar);
    TinyJar.write(folder.resolve("lib.jar"), entry + "=1");
    var before = JarContent.of(jar);
    TinyJar.write(folder.resolve("lib.jar"), entry + "=2");

    assertNotEquals(alone, before);
    assertNotEquals(before, JarContent.of(jar));
  }

  @Test
  void seesFoldersOnTheClassPath() throws IOException {
    var jar = TinyJar.pointing(folder.resolve("some.jar"), "classes/");
    Files.createDirectories(folder.resolve("classes/p"));
    Files.writeString(folder.resolve("classes/p/A.class"), "1");

    assertEquals(Set.of("p/A.class"), JarContent.of(jar).digests().keySet());
  }

  @Test
  void aProgramGetsTheFirstClassAndAllResources() throws IOException {
    var jar = TinyJar.pointing(folder.resolve("some.jar"), "lib.jar", "a.class=1", "a.txt=1");
    TinyJar.write(folder.resolve("lib.jar"), "a.class=2", "a.txt=2");
    var before = JarContent.of(jar);
    TinyJar.write(folder.resolve("lib.jar"), "a.class=3", "a.txt=2");
    var otherClass = JarContent.of(jar);
    TinyJar.write(folder.resolve("lib.jar"), "a.class=2", "a.txt=3");

    assertEquals(before, otherClass);
    assertNotEquals(before, JarContent.of(jar));
  }

  @Test
  void passesOverWhatIsReachedAndNoJar() throws IOException {
    var jar = TinyJar.pointing(folder.resolve("some.jar"), "lib.txt", "a.class=1");
    Files.writeString(folder.resolve("lib.txt"), "no jar");

    assertEquals(Set.of("a.class"), JarContent.of(jar).digests().keySet());
  }

  @Test
  void refusesWhatIsNoJar() throws IOException {
    var text = Files.writeString(folder.resolve("some.txt"), "no jar");

    assertThrows(SetupException.class, () -> JarContent.of(text));
  }

  private JarContent content(String... entries) throws IOException {
    return JarContent.of(TinyJar.write(folder.resolve("some.jar"), entries));
  }

  private JarContent compiled(String source) throws IOException {
    var file = Files.writeString(folder.resolve("Some.java"), source);
    var arguments = new String[] {"-g", "-proc:none", "-d", folder.toString(), file.toString()};
    assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments));
    var jar = folder.resolve("compiled.jar");
    try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("Some.class"));
      out.write(Files.readAllBytes(folder.resolve("Some.class")));
    }
    return JarContent.of(jar);
  }
}
