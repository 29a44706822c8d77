package dev.racecourse.compare.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.ThinJar;
import dev.racecourse.compare.ci.JobRunner.Result;
import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.history.HistoryStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps of the workflows, with a small project, and compare as it is. */
class WorkflowTest {

  private static final String OPTIONS =
      "--build true --jar jmh.jar --cells Serving -t 1 --pairs 4 --rounds 3 --warmup 1"
          + " --jvm-args -XX:TieredStopAtLevel=1";

  @TempDir private Path here;
  private ScratchRepository origin = new ScratchRepository(Path.of(""));
  private Tools tools = new Tools(Path.of(""));

  @BeforeEach
  void makeProject() throws IOException, InterruptedException {
    tools = Tools.in(here.resolve("tools"));
    origin = ScratchRepository.in(here.resolve("origin"));
    origin.write(".ci/run", "echo \"the gate, $CI\" > gate.txt\n");
    commit("1");
    commit("2");
  }

  private String commit(String mark) throws IOException, InterruptedException {
    ThinJar.writeTo(origin.root().resolve("jmh.jar"), mark);
    return origin.commit(mark);
  }

  @Test
  void historyRecordsEachCommitOfMainAndSaysWhatChanged() throws Exception {
    var first = run("history.yml", "record", OPTIONS, Map.of());
    commit("3");
    var second = run("history.yml", "record", OPTIONS + " --budget 1s", Map.of());

    assertTrue(first.isGreen(), first.printed());
    assertFalse(second.isGreen(), "there was no time to measure: " + second.printed());
    var runs =
        HistoryStore.branch(origin.repository(), "racecourse-history", Optional.empty()).read();
    assertEquals(2, runs.runs().size());
    assertEquals(List.of(), runs.notes());
    assertTrue(runner(Map.of()).summary().contains("compare history"), "no summary");
    assertTrue(origin.git("show", "racecourse-history:badge.svg").startsWith("<svg "));
    assertTrue(Files.exists(runner(Map.of()).artifact("history").resolve("history/report.html")));
  }

  @Test
  void aPullRequestHasOneCommentThatFollowsItsCommits() throws Exception {
    origin.git("checkout", "--quiet", "-b", "topic");
    commit("topic");

    var compared = run("compare.yml", "compare", OPTIONS + " --races none --budget 1s", pull());

    assertFalse(compared.isGreen(), "there was no time to measure: " + compared.printed());
    assertTrue(runner(Map.of()).summary().contains("no cell was measured"), "no summary");
    assertTrue(run("compare.yml", "comment", "", pull()).isGreen());
    assertTrue(tools.comment(0).contains("no cell was measured"), tools.comment(0));

    commit("topic again");
    runner(Map.of()).begin();
    run("compare.yml", "compare", OPTIONS + " --cells Nonesuch", pull());
    assertTrue(run("compare.yml", "comment", "", pull()).isGreen());
    assertTrue(tools.comment(0).contains("nothing was measured of"), tools.comment(0));
    assertEquals(1, tools.comments());
    assertTrue(tools.asked().contains("mvn -B -q -DskipTests -pl compare -am -f "), tools.asked());
  }

  @Test
  void theGateIsTheScriptOfTheProject() throws Exception {
    assertTrue(run("gate.yml", "gate", "", Map.of("matrix.java", "17")).isGreen());
    assertTrue(Files.exists(here.resolve("runner/work/gate.txt")));
  }

  @Test
  void racesAreLookedForAtNight() throws Exception {
    assertTrue(run("races.yml", "races", "", Map.of()).isGreen());
    assertTrue(
        tools.asked().contains("java -jar stress/target/jcstress.jar run --preset overnight -r "),
        tools.asked());
  }

  private Map<String, String> pull() throws InterruptedException {
    return Map.of(
        "github.event.pull_request.head.sha", origin.git("rev-parse", "topic"),
        "github.base_ref", "main",
        "github.server_url", "https://git.example",
        "github.repository", "some/project",
        "github.run_id", "7",
        "github.event.number", "3",
        "github.token", "secret");
  }

  private Result run(String file, String job, String options, Map<String, String> context)
      throws IOException, InterruptedException {
    return runner(context).run(Workflow.named(file), job, Map.of("OPTIONS", options));
  }

  private JobRunner runner(Map<String, String> context) {
    var all = new HashMap<>(context);
    all.put("runner.temp", here.resolve("runner/temp").toString());
    return new JobRunner(here.resolve("runner"), origin.root(), all, tools.folder());
  }
}
