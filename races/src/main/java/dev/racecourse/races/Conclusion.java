package dev.racecourse.races;

import dev.racecourse.console.Reason;
import dev.racecourse.races.report.JUnitFile;
import dev.racecourse.races.report.RacesPage;
import dev.racecourse.races.report.Report;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.verdict.ExitCode;
import dev.racecourse.races.verdict.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a run comes to: its verdict, for people, for programs and for CI servers. */
record Conclusion(Verdict verdict, List<Run> runs, Event.Selected selected) {

  /** Writes it to a folder that is there, and prints it. */
  ExitCode tell(String program, Output output) {
    var unwritten = write(output);
    new Report(verdict).lines().forEach(System.out::println);
    if (unwritten.isPresent()) {
      System.err.println(program + ": " + unwritten.get());
      return verdict.exitCode() == ExitCode.RACE ? ExitCode.RACE : ExitCode.UNTRUSTED;
    }
    System.out.printf(
        "Every run is in %s, for CI servers in %s, with plots in %s.%n",
        output.results(), output.junit(), output.report());
    return verdict.exitCode();
  }

  /** Why something could not be written; a race stands all the same. */
  private Optional<String> write(Output output) {
    try {
      ResultsFile.of(verdict, runs, selected).write(output.results());
      new JUnitFile(verdict).write(output.junit());
      new RacesPage(verdict, runs, selected).write(output.report());
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(output.folder() + " cannot be written: " + Reason.of(e));
    }
  }
}
