package dev.racecourse.compare.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCacheTest {

  private static final Path HARNESS = Path.of("out/jmh.jar");
  private static final Path RACES = Path.of("stress/target/jcstress.jar");

  @TempDir private Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));
  private String commit = "";

  @BeforeEach
  void makeRepository() throws IOException, InterruptedException {
    scratch = ScratchRepository.in(folder.resolve("repository"));
    commit = scratch.write("source", "1").commit("first");
  }

  @Test
  void keepsTheHarnessOfABuildThatLeavesNothingElse() throws Exception {
    var jars = jars("mkdir out && cp source out/jmh.jar");

    assertEquals("1", Files.readString(jars.harness().orElseThrow()));
    assertEquals(new Jars(jars.harness(), Optional.empty(), Optional.empty()), jars);
    assertEquals(List.of(jars.harness().orElseThrow()), jars.told());
  }

  @Test
  void keepsRaceTestsOfABuildThatLeavesNothingElse() throws Exception {
    var recipe = new Recipe("cp source races.jar", Path.of(Recipe.HARNESS), Path.of("races.jar"));

    var jars = jars(recipe);

    assertEquals("1", Files.readString(jars.races().orElseThrow()));
    assertEquals(new Jars(Optional.empty(), Optional.empty(), jars.races()), jars);
    assertEquals(jars, jars(recipe));
  }

  @Test
  void keepsTheServerAndTheRaceTestsIfTheBuildLeavesThem() throws Exception {
    var jars =
        jars(
            "mkdir -p out api/target stress/target && cp %s out/jmh.jar".formatted(jar("h.class=1"))
                + " && cp %s api/target/blog.jar".formatted(jar("s.class=1"))
                + " && cp %s stress/target/jcstress.jar".formatted(jar("r.class=1")));

    assertEquals(Set.of("h.class"), entries(jars.harness().orElseThrow()));
    assertEquals(Set.of("s.class"), entries(jars.server().orElseThrow()));
    assertEquals(Set.of("r.class"), entries(jars.races().orElseThrow()));
    assertEquals(List.of(jars.server().orElseThrow()), jars.told());
  }

  @Test
  void leavesTheServerOutOfWhatMeasuresIt() throws Exception {
    var bundle = jar("META-INF/MANIFEST.MF=its own", "s.class=1", "own.class=2");
    var jars =
        jars(
            "mkdir -p out api/target stress/target && cp %s out/jmh.jar".formatted(bundle)
                + " && cp %s api/target/blog.jar"
                    .formatted(jar("META-INF/MANIFEST.MF=another", "s.class=1"))
                + " && cp %s stress/target/jcstress.jar".formatted(bundle));

    var rest = Map.of("META-INF/MANIFEST.MF", "its own", "own.class", "2");
    assertEquals(rest, contents(jars.harness().orElseThrow()));
    assertEquals(rest, contents(jars.races().orElseThrow()));
  }

  @Test
  void keepsWhatTheClassPathReachesAtTheSamePlace() throws Exception {
    var thin = TinyJar.pointing(folder.resolve("thin.jar"), "lib/a.jar ../c/ ../../../x.jar");
    var library = TinyJar.pointing(folder.resolve("library.jar"), "b.jar", "a.class=1");
    var jars =
        jars(
            "mkdir -p out/lib c && cp %s out/jmh.jar && cp %s out/lib/a.jar"
                    .formatted(thin, library)
                + " && cp %s out/lib/b.jar".formatted(jar("b.class=1"))
                + " && echo 1 > c/C.class && cp %s ../../x.jar".formatted(jar("x.class=1")));

    assertEquals(
        Set.of("a.class", "b.class", "C.class"),
        JarContent.of(jars.harness().orElseThrow()).digests().keySet());
    assertEquals(-1, Files.mismatch(thin, jars.harness().orElseThrow()));
  }

  @Test
  void lendsNoClassOfTheServerByAClassPath() throws Exception {
    var server = TinyJar.pointing(folder.resolve("server.jar"), "s.jar", "server.class=1");
    var path = "../api/target/blog.jar ../api/target/s.jar own.jar";
    var thin = TinyJar.pointing(folder.resolve("thin.jar"), path);
    var jars =
        jars(
            "mkdir -p out api/target && cp %s out/jmh.jar && cp %s api/target/blog.jar"
                    .formatted(thin, server)
                + " && cp %s api/target/s.jar".formatted(jar("s.class=1"))
                + " && cp %s out/own.jar".formatted(jar("own.class=1")));

    assertEquals(
        Set.of("own.class"), JarContent.of(jars.harness().orElseThrow()).digests().keySet());
    assertEquals(
        Set.of("server.class", "s.class"), JarContent.of(jars.told().get(0)).digests().keySet());
  }

  @Test
  void keepsAJarThatTheBuildLeavesElsewhere() throws Exception {
    var elsewhere = folder.resolve("elsewhere/jmh.jar");
    var recipe =
        new Recipe(
            "mkdir -p %1$s && cp source %1$s/jmh.jar".formatted(elsewhere.resolveSibling("")),
            elsewhere,
            RACES);

    var jars = jars(recipe);

    assertEquals("1", Files.readString(jars.harness().orElseThrow()));
    assertTrue(
        jars.harness().orElseThrow().startsWith(home()), jars.harness().orElseThrow().toString());
  }

  @Test
  void buildsACommitOnceAWay() throws Exception {
    var command = "echo x >> %s && mkdir out && cp source out/jmh.jar".formatted(log());

    assertEquals(jars(command), jars(command));
    assertEquals("x\n", Files.readString(log()));
    jars(command + " && true");
    assertEquals("x\nx\n", Files.readString(log()));
  }

  @Test
  void buildsTheCommitAndNotTheWorkingTree() throws Exception {
    scratch.write("source", "2").write("more", "2");

    var jars = jars("mkdir out; cat source more > out/jmh.jar || true");

    assertEquals("1", Files.readString(jars.harness().orElseThrow()));
  }

  @Test
  void leavesNoWorktree() throws Exception {
    jars("mkdir out && cp source out/jmh.jar");
    assertThrows(SetupException.class, () -> jars("false"));

    assertEquals(1, scratch.git("worktree", "list").lines().count());
    assertFalse(Files.exists(home().resolve("worktree")));
  }

  @Test
  void buildsAgainWhatWasBuiltByHalf() throws Exception {
    var command = "mkdir out && cp source out/jmh.jar";
    var recipe = new Recipe(command, HARNESS, RACES);
    var half = Files.createDirectories(home().resolve(recipe.key() + ".tmp"));
    var server = half.resolve("server/api/target/blog.jar");
    Files.createDirectories(server.resolveSibling(""));
    Files.writeString(server, "half");
    Files.createDirectories(home().resolve("worktree/half"));

    var jars = jars(command);

    assertEquals("1", Files.readString(jars.harness().orElseThrow()));
    assertTrue(jars.server().isEmpty());
  }

  @Test
  void aFailedBuildIsNoBuild() throws Exception {
    var command = "mkdir out && cp source out/jmh.jar && test -e %s".formatted(log());

    var error = assertThrows(SetupException.class, () -> jars(command + " || (echo why; exit 7)"));

    var message = String.valueOf(error.getMessage());
    assertTrue(message.startsWith("head does not build at " + commit.substring(0, 8)), message);
    assertTrue(message.contains("ended with 7"), message);
    assertTrue(message.contains("\n  why\n"), message);
    assertThrows(SetupException.class, () -> jars(command));
    Files.createFile(log());
    assertEquals("1", Files.readString(jars(command).harness().orElseThrow()));
  }

  @Test
  void saysThatABuildLeftNoHarness() {
    var error = assertThrows(SetupException.class, () -> jars("true"));

    assertTrue(String.valueOf(error.getMessage()).contains("but left no out/jmh.jar"));
  }

  private Path jar(String... entries) throws IOException {
    return TinyJar.write(folder.resolve("jar-" + Arrays.hashCode(entries)), entries);
  }

  private static Set<String> entries(Path jar) throws IOException {
    return contents(jar).keySet();
  }

  private static Map<String, String> contents(Path jar) throws IOException {
    var contents = new HashMap<String, String>();
    try (var zip = new ZipFile(jar.toFile())) {
      for (var entry : zip.stream().toList()) {
        var bytes = zip.getInputStream(entry).readAllBytes();
        contents.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return contents;
  }

  private Jars jars(String command) throws InterruptedException {
    return jars(new Recipe(command, HARNESS, RACES));
  }

  private Jars jars(Recipe recipe) throws InterruptedException {
    return new BuildCache(cache(), Long.MAX_VALUE)
        .jars("head", scratch.repository(), commit, recipe);
  }

  private Path home() {
    return cache().resolve(commit);
  }

  private Path cache() {
    return folder.resolve("cache");
  }

  private Path log() {
    return folder.resolve("builds");
  }
}
