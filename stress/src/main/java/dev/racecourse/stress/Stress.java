package dev.racecourse.stress;

import dev.racecourse.console.Interruption;
import dev.racecourse.console.Progress;
import dev.racecourse.console.Reason;
import dev.racecourse.stress.report.JUnitFile;
import dev.racecourse.stress.report.Report;
import dev.racecourse.stress.report.ResultsFile;
import dev.racecourse.stress.run.Blob;
import dev.racecourse.stress.run.Campaign;
import dev.racecourse.stress.run.CannotRun;
import dev.racecourse.stress.run.Locking;
import dev.racecourse.stress.run.Run;
import dev.racecourse.stress.run.TestName;
import dev.racecourse.stress.verdict.ExitCode;
import dev.racecourse.stress.verdict.Verdict;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.grading.HTMLReportPrinter;
import org.openjdk.jcstress.infra.grading.TextReportPrinter;

/** The selected tests, run or read back, and what comes of them. */
final class Stress {
  /** To judge, and to write jcstress's pages, which are many. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final PrintStream err = System.err;
  private final Options options;
  private final List<TestName> selected;
  private final Output output;

  Stress(Options options, List<TestName> selected) {
    this.options = options;
    this.selected = selected;
    this.output = new Output(Path.of(options.getResultDest()));
  }

  /** Runs the tests; told to stop, keeps what they showed so far. */
  ExitCode run(Locking locking) throws IOException, CannotRun {
    output.create();
    var campaign = Campaign.prepare(options, locking, selected, output.blob());
    try (var interruption = new Interruption("stress", PATIENCE, err)) {
      try {
        var faults = faults(campaign);
        return conclude(campaign.runs(), campaign.collected(), faults);
      } finally {
        if (interruption.isInterrupted()) {
          // A fork that starts afterwards finds nobody to report to, and ends by itself.
          ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        }
      }
    }
  }

  /**
   * Runs the campaign; whatever ends it early, the verdict is over what there is by then. The
   * campaign has a thread of its own, for jcstress does not heed interrupts.
   */
  private List<String> faults(Campaign campaign) {
    try (var progress = Progress.on(err, "JVMs");
        campaign) {
      var work =
          new FutureTask<List<String>>(
              () -> {
                campaign.run(progress);
                return List.of();
              });
      var thread = new Thread(work, "campaign");
      thread.setDaemon(true);
      thread.start();
      return work.get();
    } catch (InterruptedException e) {
      return List.of("interrupted; this is what the JVMs had reported");
    } catch (ExecutionException e) {
      return List.of("stopped by " + e.getCause());
    }
  }

  /** Judges the results of an earlier run. */
  ExitCode readBack(Path file) throws IOException {
    output.create();
    var blob = Blob.read(file);
    return conclude(blob.runs(), blob.collected(), blob.faults());
  }

  private ExitCode conclude(List<Run> runs, InProcessCollector collected, List<String> faults) {
    var verdict = Verdict.of(selected, runs, faults);
    var unwritten = write(verdict, runs, collected);
    new Report(verdict).lines().forEach(System.out::println);
    if (unwritten.isPresent()) {
      err.println("stress: " + unwritten.get());
      return verdict.exitCode() == ExitCode.RACE ? ExitCode.RACE : ExitCode.UNTRUSTED;
    }
    System.out.printf(
        "Every run is in %s, for CI servers in %s, as pages in %sindex.html.%n",
        output.results(), output.junit(), options.getResultDest());
    return verdict.exitCode();
  }

  /** Why something could not be written; a race stands all the same. */
  private Optional<String> write(Verdict verdict, List<Run> runs, InProcessCollector collected) {
    try {
      ResultsFile.of(verdict, runs, options.getCPUCount()).write(output.results());
      new JUnitFile(verdict).write(output.junit());
      printOwnReports(collected);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(output.folder() + " cannot be written: " + Reason.of(e));
    }
  }

  /** jcstress's reports, which call a planted bug FAILED. */
  private void printOwnReports(InProcessCollector collected) throws FileNotFoundException {
    if (options.verbosity().printAllTests()) {
      new TextReportPrinter(options, collected).work();
    }
    new HTMLReportPrinter(options, collected, new PrintStream(OutputStream.nullOutputStream()))
        .work();
  }
}
