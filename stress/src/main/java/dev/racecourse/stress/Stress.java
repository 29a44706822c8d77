package dev.racecourse.stress;

import dev.racecourse.stress.report.JUnitFile;
import dev.racecourse.stress.report.Report;
import dev.racecourse.stress.report.ResultsFile;
import dev.racecourse.stress.run.BarProgress;
import dev.racecourse.stress.run.Blob;
import dev.racecourse.stress.run.Campaign;
import dev.racecourse.stress.run.CannotRun;
import dev.racecourse.stress.run.LineProgress;
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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.jcstress.Options;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.grading.HTMLReportPrinter;
import org.openjdk.jcstress.infra.grading.TextReportPrinter;
import picocli.CommandLine.Help.Ansi;

/** The selected tests, run or read back, and what comes of them. */
final class Stress {
  private final Options options;
  private final List<TestName> selected;
  private final Output output;
  private @Nullable ExitCode concluded;

  Stress(Options options, List<TestName> selected) {
    this.options = options;
    this.selected = selected;
    this.output = new Output(Path.of(options.getResultDest()));
  }

  /** Runs the tests; told to stop, keeps what they showed so far. */
  ExitCode run(Locking locking) throws IOException, CannotRun {
    output.create();
    var campaign = Campaign.prepare(options, locking, selected, output.blob());
    return Interruption.guard(
        () -> conclude(campaign, faults(campaign)),
        () -> conclude(campaign, List.of("interrupted; this is what the JVMs had reported")));
  }

  /** Runs the campaign; whatever ends it early, the verdict is over what there is by then. */
  private static List<String> faults(Campaign campaign) {
    try {
      campaign.run(Ansi.AUTO.enabled() ? new BarProgress() : new LineProgress());
      return List.of();
    } catch (IOException | RuntimeException e) {
      return List.of("stopped by " + e);
    }
  }

  /** Judges the results of an earlier run. */
  ExitCode readBack(Path file) throws IOException {
    output.create();
    var blob = Blob.read(file);
    return conclude(blob.runs(), blob.collected(), blob.faults());
  }

  /** Comes to one conclusion, however often it is told to. */
  private synchronized ExitCode conclude(Campaign campaign, List<String> faults) {
    if (concluded == null) {
      campaign.close();
      concluded = conclude(campaign.runs(), campaign.collected(), faults);
    }
    return concluded;
  }

  private ExitCode conclude(List<Run> runs, InProcessCollector collected, List<String> faults) {
    var verdict = Verdict.of(selected, runs, faults);
    var unwritten = write(verdict, runs, collected);
    new Report(verdict).lines().forEach(System.out::println);
    if (unwritten.isPresent()) {
      System.err.println("stress: " + unwritten.get());
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
      return Optional.of(output.folder() + " cannot be written: " + e.getMessage());
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
