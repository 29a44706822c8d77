package dev.racecourse.races.host;

import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Status;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jcstress.infra.StateCase;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;
import org.openjdk.jcstress.infra.runners.TestList;
import org.openjdk.jcstress.vm.CompileMode;

/** What a JVM reported, out of jcstress's own words for it. */
final class RunReader {
  /** A test may print as much as it likes. */
  private static final int MOST_MESSAGES = 100;

  private static final int LONGEST_MESSAGE = 1000;

  private RunReader() {}

  static Run read(TestResult result) {
    var config = result.getConfig();
    var jvm = result.getEnv().entries();
    var configuration =
        new Run.Configuration(
            jvm.get("java.vm.name") + " " + jvm.get("java.vm.version"),
            List.copyOf(config.jvmArgs),
            onOneLine(CompileMode.description(config.getCompileMode(), config.actorNames)),
            config.shClass.mode() + " " + config.shClass,
            config.forkId);
    return new Run(
        result.getName(),
        Status.valueOf(result.status().name()),
        configuration,
        config instanceof TimedFork fork ? fork.seconds() : 0,
        JcstressVersion.outcomes(result.grading()).stream().map(RunReader::outcome).toList(),
        result.getMessages().stream()
            .flatMap(String::lines)
            .limit(MOST_MESSAGES)
            .map(RunReader::cut)
            .toList());
  }

  /** How a test grades what it may see. What it says nothing of is forbidden. */
  static Event.Graded grading(String test) {
    var info = TestList.getInfo(test);
    var cases = new ArrayList<>(info.cases());
    if (info.unmatched() != null) {
      cases.add(info.unmatched());
    }
    return new Event.Graded(test, cases.stream().map(RunReader::outcome).toList());
  }

  private static Outcome outcome(StateCase graded) {
    var expectation = Expectation.valueOf(graded.expect().name());
    return new Outcome(graded.matchPattern(), expectation, 0, graded.description());
  }

  private static Outcome outcome(GradingResult grading) {
    var expectation = Expectation.valueOf(grading.expect.name());
    return new Outcome(grading.id, expectation, grading.count, grading.description);
  }

  private static String cut(String message) {
    return message.length() <= LONGEST_MESSAGE
        ? message
        : message.substring(0, LONGEST_MESSAGE) + "...";
  }

  private static String onOneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }
}
