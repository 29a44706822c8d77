package dev.racecourse.compare;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.ScratchRepository;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two commits that hold what their builds leave. Head's benchmark calls what base has not got. */
class HarnessFallbackTest {

  private static final String PACKAGE = "dev/racecourse/compare/fixture/";
  private static final String SERVED = PACKAGE + "Served.class";
  private static final String SERVING = PACKAGE + "Serving.class";

  private static final String LIST = "META-INF/BenchmarkList";
  private static final byte[] NOTHING = {};
  private static final Path TESTS = Path.of("target/test-classes");

  private static final String BUILD =
      "mkdir -p api/target benchmarks/target && cp server.jar api/target/blog.jar"
          + " && cp harness.jar benchmarks/target/benchmarks.jar";

  private static final String OLD_SERVED =
      """
      package dev.racecourse.compare.fixture;
      public final class Served {
        public static int old() { return 0; }
      }
      """;

  private static final String LINKED_SERVED =
      """
      package dev.racecourse.compare.fixture;
      public final class Served {
        public static int old() { return 0; }
        public static int added() { throw new IllegalStateException("status 404, wanted 200"); }
      }
      """;

  private static final String OLD_SERVING =
      """
      package dev.racecourse.compare.fixture;
      public class Serving {
        public int work() { return Served.old(); }
      }
      """;

  @TempDir private Path folder;
  private ScratchRepository scratch = new ScratchRepository(Path.of(""));

  @Test
  void eachSideIsMeasuredWithItsOwnIfHeadsDoNotFitBase() throws Exception {
    var old = compiled(OLD_SERVED, OLD_SERVING);
    commitBoth(old, ThinJar.pointer(), Map.of(SERVING, read(old, SERVING)));

    var shell = compare();

    assertEquals(0, shell.exit(), shell.toString());
    // The two benchmarks do different work, so head may well be slower.
    assertTrue(shell.out().matches("(?s).*Serving.work .* 4  (undecided|SLOWER).*"), shell.out());
    assertTrue(
        shell.out().contains("harness differs, each side was measured with its own"), shell.out());
    assertTrue(shell.out().contains("java.lang.NoSuchMethodError"), shell.out());
    assertTrue(shell.out().contains("benchmark differs"), shell.out());
    var pairs = pairs();
    assertEquals("HEADS misfit", pairs.get(0));
    assertTrue(pairs.stream().skip(1).allMatch(pair -> pair.startsWith("OWN ")), pairs::toString);
    assertEquals(4, pairs.stream().filter("OWN measured"::equals).count(), pairs::toString);
  }

  @Test
  void eachSideIsMeasuredWithItsOwnIfBaseDoesNotServeHeads() throws Exception {
    var old = compiled(LINKED_SERVED, OLD_SERVING);
    commitBoth(old, ThinJar.pointer(), Map.of(SERVING, read(old, SERVING)));

    var shell = compare();

    assertEquals(0, shell.exit(), shell.toString());
    assertTrue(shell.out().contains("harness differs"), shell.out());
    assertTrue(shell.out().replaceAll("\\s+", " ").contains("status 404, wanted 200"), shell.out());
    assertTrue(pairs().contains("HEADS misfit"), pairs()::toString);
    assertEquals(4, pairs().stream().filter("OWN measured"::equals).count(), pairs()::toString);
  }

  @Test
  void whatIsNewAndBaseDoesNotServeIsOneSided() throws Exception {
    commitWithoutBenchmark(LINKED_SERVED);

    assertIsOneSided("status 404, wanted 200");
  }

  @Test
  void whatIsNewAndDoesNotLinkWithBaseIsOneSided() throws Exception {
    commitWithoutBenchmark(OLD_SERVED);

    assertIsOneSided("java.lang.NoSuchMethodError");
  }

  @Test
  void headsJarsLendBaseNoClassOfHeadsServer() throws Exception {
    scratch = ScratchRepository.in(folder.resolve("repository"));
    var manifest = ThinJar.pointerWithout("test-classes");
    ThinJar.write(scratch.root().resolve("server.jar"), new Manifest(), Map.of("old", NOTHING));
    ThinJar.write(scratch.root().resolve("harness.jar"), manifest, Map.of(LIST, NOTHING));
    scratch.commit("old");
    scratch.git("tag", "old");
    leave(read(TESTS, SERVED), manifest, bundle());
    scratch.commit("new");

    assertIsOneSided("java.lang.ClassNotFoundException: dev.racecourse.compare.fixture.Served");
  }

  private void assertIsOneSided(String why) throws Exception {
    var shell = compare();

    assertEquals(2, shell.exit(), "nothing was measured: " + shell);
    assertTrue(
        shell.out().contains("not comparable: it is new, and base cannot run it"),
        shell.toString());
    assertTrue(shell.out().replaceAll("\\s+", " ").contains(why), shell.out());
    // It takes a pair that head began to know that head came through.
    assertEquals("HEADS misfit", pairs().get(pairs().size() - 1));
    assertTrue(pairs().stream().allMatch(pair -> pair.startsWith("HEADS")), pairs()::toString);
  }

  private void commitWithoutBenchmark(String served) throws Exception {
    var others =
        Files.readAllLines(TESTS.resolve(LIST)).stream()
            .filter(line -> !line.contains("fixture.Serving"))
            .collect(joining("\n"));
    var list = Map.of(LIST, others.getBytes(StandardCharsets.UTF_8));
    commitBoth(compiled(served), ThinJar.pointerWithout("test-classes"), list);
  }

  private void commitBoth(Path old, Manifest manifest, Map<String, byte[]> harness)
      throws IOException, InterruptedException {
    scratch = ScratchRepository.in(folder.resolve("repository"));
    leave(read(old, SERVED), manifest, harness);
    scratch.commit("old");
    scratch.git("tag", "old");
    leave(read(TESTS, SERVED), ThinJar.pointer(), Map.of());
    scratch.commit("new");
  }

  private Shell compare() {
    return Shell.compareWithOld(
        scratch.root(),
        folder,
        BUILD,
        "--delta",
        "99%",
        "--pairs",
        "4",
        "--fail-on",
        "race",
        "--rounds",
        "3",
        "--warmup",
        "1",
        "--jvm-args",
        "-Xmx64m -XX:TieredStopAtLevel=1");
  }

  private List<String> pairs() throws IOException {
    var pairs = new ArrayList<String>();
    for (var line : Files.readAllLines(folder.resolve("run/pairs.ndjson"))) {
      JsonNode pair = new JsonMapper().readTree(line);
      pairs.add(pair.get("harness").asString() + " " + pair.at("/outcome/kind").asString());
    }
    return pairs;
  }

  /** The benchmarks, and the server with them, as jars of benchmarks have it. */
  private static Map<String, byte[]> bundle() throws IOException {
    var hints = "META-INF/CompilerHints";
    var bundle = new HashMap<>(Map.of(LIST, read(TESTS, LIST), hints, read(TESTS, hints)));
    try (var classes = Files.walk(TESTS.resolve(PACKAGE))) {
      for (var file : classes.filter(Files::isRegularFile).toList()) {
        var name = TESTS.relativize(file).toString().replace(File.separatorChar, '/');
        bundle.put(name, Files.readAllBytes(file));
      }
    }
    return bundle;
  }

  private void leave(byte[] served, Manifest manifest, Map<String, byte[]> harness)
      throws IOException {
    ThinJar.write(scratch.root().resolve("server.jar"), new Manifest(), Map.of(SERVED, served));
    ThinJar.write(scratch.root().resolve("harness.jar"), manifest, harness);
  }

  private Path compiled(String served) throws IOException {
    return compiled(Map.of("Served", served));
  }

  private Path compiled(String served, String serving) throws IOException {
    return compiled(Map.of("Served", served, "Serving", serving));
  }

  private Path compiled(Map<String, String> sources) throws IOException {
    var words = new ArrayList<String>(List.of("-proc:none", "-d", folder.toString()));
    for (var source : sources.entrySet()) {
      var file = folder.resolve(source.getKey() + ".java");
      words.add(Files.writeString(file, source.getValue()).toString());
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    assertEquals(0, compiler.run(null, null, null, words.toArray(String[]::new)));
    return folder;
  }

  private static byte[] read(Path classes, String name) throws IOException {
    return Files.readAllBytes(classes.resolve(name));
  }
}
