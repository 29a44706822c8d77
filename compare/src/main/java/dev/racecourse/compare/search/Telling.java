package dev.racecourse.compare.search;

import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.console.WrappedText;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;

/**
 * Tells the user what is bisected, and what has come of it, however that ended.
 *
 * @param out for what was found
 * @param err for what to do next
 */
record Telling(Task task, BisectOptions options, PrintWriter out, PrintStream err) {

  /**
   * Says what is bisected.
   *
   * @param what a cell or a race, in a word
   * @param which it is
   */
  void begin(String what, String which) {
    var line = task.line();
    var machine = Fingerprint.here(List.of(), null, null);
    out.printf("good  %s  %s%n", line.get(0).shortHash(), options.good);
    out.printf(
        "bad   %s  %s, %d %s later%n",
        line.get(line.last()).shortHash(),
        options.bad,
        line.last(),
        line.last() == 1 ? "commit" : "commits");
    out.printf("%s  %s%n", what, which);
    out.printf(
        "on    %s, %s cores, JDK %s%n",
        Objects.requireNonNullElse(machine.cpu(), "unknown CPU"), machine.cores(), machine.jdk());
    out.printf("raw   %s%n%n", task.run().path());
    out.flush();
  }

  /**
   * Searches to the end, or to an interrupt, and tells what is known then.
   *
   * @param what is searched for, in a few words
   * @return the exit code
   */
  <T, V> int of(Search<T, V> search, CommitLine line, String what) throws InterruptedException {
    var isInterrupted = false;
    try {
      search.run(line);
    } catch (InterruptedException e) {
      isInterrupted = true;
    } catch (SetupException e) {
      sayHowToGoOn();
      throw e;
    }
    var result = search.result();
    var text = new SearchText<>(result, task.repository(), what);
    WrappedText.lines(text.lines()).forEach(out::println);
    if (result.goesOn()) {
      sayHowToGoOn();
    }
    task.run().write("bisect.json", BisectFile.of(result, task, what).text());
    return isInterrupted ? ExitCode.INTERRUPTED : exitCode(result);
  }

  private void sayHowToGoOn() {
    err.println("To go on, repeat the command with --resume " + task.run().path());
  }

  private static int exitCode(SearchResult<?, ?> result) {
    if (result.isOpen()) {
      return ExitCode.NOTHING_TO_SAY;
    }
    return result.isFound() ? ExitCode.FINE : ExitCode.UNDECIDED;
  }
}
