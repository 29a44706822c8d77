package dev.racecourse.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.races.ListedLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two commits that hold what their builds leave, and differ in their race tests alone. */
class SameSidesTest {

  private static final String BUILD =
      "mkdir -p api/target benchmarks/target stress/target && cp server.jar api/target/blog.jar"
          + " && cp harness.jar benchmarks/target/benchmarks.jar"
          + " && cp races.jar stress/target/jcstress.jar";

  private static final String REGRADED =
      "graded otherwise: Lost (shipped) [odd] (ACCEPTABLE, was FORBIDDEN)";

  @TempDir private Path folder;

  @Test
  void listsWhatHeadChangedAboutTheRaceTests() throws Exception {
    var scratch = ScratchRepository.in(folder.resolve("repository"));
    ThinJar.write(scratch.root().resolve("server.jar"), new Manifest(), Map.of());
    ThinJar.write(scratch.root().resolve("harness.jar"), ThinJar.pointer(), Map.of());
    leaveTest("2 odd", scratch);
    scratch.commit("old");
    scratch.git("tag", "old");
    leaveTest("0 odd", scratch);
    scratch.commit("new");

    var shell = Shell.compareWithOld(scratch.root(), folder, BUILD);

    assertEquals(0, shell.exit(), shell.toString());
    assertTrue(shell.out().contains("identical: Serving.work"), shell.out());
    assertTrue(shell.out().contains(REGRADED), shell.out());
    var report = Files.readString(folder.resolve("run/report.md"));
    assertTrue(report.contains("- **graded otherwise**: `Lost (shipped)` `[odd]`"), report);
    var result = new JsonMapper().readTree(Files.readString(folder.resolve("run/result.json")));
    assertEquals("odd", result.at("/races/suites/regraded/0/state").asString());
  }

  @Test
  void comparesCommitsWhoseBuildsLeaveRaceTestsAlone() throws Exception {
    var scratch = ScratchRepository.in(folder.resolve("repository"));
    leaveTest("2 odd", scratch);
    scratch.commit("old");
    scratch.git("tag", "old");
    scratch.write("README", "new").commit("new");

    var shell = Shell.compareWithOld(scratch.root(), folder, "true", "--races-jar", "races.jar");

    assertEquals(0, shell.exit(), shell.toString());
    assertTrue(shell.out().contains("no side has a JMH jar, so there is nothing to measure"));
    assertTrue(shell.out().contains("races: not looked for, both sides are the same"), shell.out());
    assertTrue(shell.out().endsWith("\nnothing measured\n"), shell.out());
  }

  /** A race test with one case of its grading. */
  private static void leaveTest(String graded, ScratchRepository scratch) throws IOException {
    var line = ListedLine.of("demo.Lost.Shipped", graded).getBytes(StandardCharsets.UTF_8);
    ThinJar.write(
        scratch.root().resolve("races.jar"), ThinJar.pointer(), Map.of("META-INF/TestList", line));
  }
}
