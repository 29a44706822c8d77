package dev.racecourse.benchmarks.sweep;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Runs JMH once for each cell, and writes all results so far after each, so that an interrupted
 * sweep keeps what it measured.
 */
final class Sweep {
  /** JMH's own order does not tell numbers of threads apart. */
  private static final Comparator<RunResult> BY_BENCHMARK_AND_THREADS =
      RunResult.DEFAULT_SORT_COMPARATOR.thenComparing(result -> result.getParams().getThreads());

  private final SweepOptions options;
  private final JmhOutput output;
  private final ResultFiles files;

  Sweep(SweepOptions options, JmhOutput output, ResultFiles files) {
    this.options = options;
    this.output = output;
    this.files = files;
  }

  /**
   * Runs these benchmarks with one number of threads after the other.
   *
   * @param benchmarks full names
   * @param err where progress is shown
   * @throws IOException if the results cannot be written
   */
  Outcome run(
      Collection<String> benchmarks, ThreadCounts threads, PrintStream err, Interruption ctrlC)
      throws IOException {
    var cells = cells(benchmarks, threads);
    try (var progress = Progress.on(err, cells.size())) {
      return run(cells, benchmarks, progress, ctrlC);
    }
  }

  private Outcome run(
      List<Cell> cells, Collection<String> benchmarks, Progress progress, Interruption ctrlC)
      throws IOException {
    var results = new TreeSet<>(BY_BENCHMARK_AND_THREADS);
    var failures = new ArrayList<Failure>();
    for (var cell : cells) {
      progress.begin(cell);
      try {
        var measured = measure(cell, benchmarks, ctrlC);
        if (measured.isEmpty() && !ctrlC.isInterrupted()) {
          failures.add(Failure.ofSilence(cell));
        } else if (!measured.isEmpty()) {
          results.addAll(measured);
          files.write(results);
        }
        progress.end(cell, scores(measured));
      } catch (RunnerException e) {
        failures.add(Failure.of(cell, e));
        break;
      }
      if (ctrlC.isInterrupted()) {
        break;
      }
    }
    return new Outcome(results, failures, ctrlC.isInterrupted());
  }

  /** What a cell has measured; if interrupted, in those of its forks that are finished. */
  private Collection<RunResult> measure(
      Cell cell, Collection<String> benchmarks, Interruption ctrlC) throws RunnerException {
    var forks = new FinishedForks();
    try {
      var measured = new Runner(options.of(cell, benchmarks), output.format(forks)).run();
      return measured.isEmpty() && ctrlC.isInterrupted() ? forks.results() : measured;
    } catch (RunnerException e) {
      if (ctrlC.isInterrupted()) {
        return forks.results();
      }
      throw e;
    }
  }

  private static String scores(Collection<RunResult> measured) {
    return measured.isEmpty()
        ? "no result"
        : measured.stream()
            .map(RunResult::getPrimaryResult)
            .map(score -> "%,.0f %s".formatted(score.getScore(), score.getScoreUnit()))
            .collect(Collectors.joining(", "));
  }

  private static List<Cell> cells(Collection<String> benchmarks, ThreadCounts threads) {
    return threads.counts().stream()
        .flatMap(count -> benchmarks.stream().map(benchmark -> new Cell(benchmark, count)))
        .toList();
  }
}
