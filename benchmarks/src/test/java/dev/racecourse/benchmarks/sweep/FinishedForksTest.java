package dev.racecourse.benchmarks.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;

class FinishedForksTest {
  private static final Cell CELL =
      new Cell("dev.racecourse.benchmarks.stores.StoreRuler.lookUp", 1);

  @TempDir Path directory = Path.of(".");

  @Test
  void knowWhatJmhSaysAtTheEndAndNoForkThatWasKilled() throws Exception {
    var options =
        new SweepOptions(List.of("-f", "0", "-wi", "1", "-w", "10ms", "-i", "2", "-r", "10ms"), "");
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
    var output = JmhOutput.of(options, nowhere, directory.resolve("jmh.log"));
    var forks = new FinishedForks();
    var run =
        new Runner(options.of(CELL, List.of(CELL.benchmark())), output.format(forks)).runSingle();

    var fork = run.getBenchmarkResults().iterator().next();
    var params = run.getParams();
    var iteration = fork.getIterationResults().iterator().next();
    forks.add(params, params.getMeasurement(), 1, iteration);

    assertEquals(scores(List.of(run)), scores(forks.results()));
  }

  /** Of each fork's iterations. */
  private static List<List<Double>> scores(Collection<RunResult> results) {
    return results.stream()
        .flatMap(result -> result.getBenchmarkResults().stream())
        .map(
            fork ->
                fork.getIterationResults().stream()
                    .map(iteration -> iteration.getPrimaryResult().getScore())
                    .toList())
        .toList();
  }
}
