package dev.racecourse.compare.search;

import dev.racecourse.compare.run.LineFile;
import dev.racecourse.console.Reason;
import dev.racecourse.races.SuiteRun;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Status;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JVMs of a race test at one commit: those that have run, and those to come. */
final class JvmSource {

  private final LineFile<JvmRecord> jvms;
  private final SuiteRun suite;
  private final RaceQuestion question;
  private String failure = "";

  /**
   * Makes it.
   *
   * @param jvms what keeps them
   * @param suite that runs more
   */
  JvmSource(LineFile<JvmRecord> jvms, SuiteRun suite, RaceQuestion question) {
    this.jvms = jvms;
    this.suite = suite;
    this.question = question;
  }

  /**
   * Whether JVMs showed the race, beyond those that are known; no more after the first that did.
   */
  List<Boolean> next(int known, int wanted) {
    var next = new ArrayList<Boolean>();
    jvms.all().stream()
        .skip(known)
        .limit(wanted)
        .map(jvm -> jvm.shows(question.state()))
        .takeWhile(shown -> !next.contains(true))
        .forEach(next::add);
    return next;
  }

  /**
   * Runs JVMs until there is what is wanted, or the limit is over.
   *
   * @return how long they took, in seconds each
   */
  List<Double> run(int known, int wanted, Optional<Duration> limit) throws InterruptedException {
    var before = jvms.all().size();
    var missing = wanted - next(known, wanted).size();
    try {
      var kept = new ArrayList<Run>();
      var runs =
          suite.more(
              question.preset(),
              question.test(),
              missing,
              reported -> {
                keep(reported, kept);
                return next(known, wanted).contains(true);
              },
              limit);
      keep(runs, kept);
      note(runs);
    } catch (IOException e) {
      // An interrupt ends what reads or writes a file with an IOException.
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      failure = Reason.of(e);
    }
    return jvms.all().stream().skip(before).map(JvmRecord::seconds).toList();
  }

  /** Why the last ones did not race; empty if they did. */
  String failure() {
    return failure;
  }

  private void keep(List<Run> reported, List<Run> kept) {
    for (var run : reported.subList(kept.size(), reported.size())) {
      kept.add(run);
      if (!run.seen().isEmpty()) {
        jvms.append(JvmRecord.of(run));
      }
    }
  }

  private void note(List<Run> runs) {
    failure =
        runs.stream()
            .filter(run -> run.seen().isEmpty())
            .map(Run::status)
            .filter(status -> status != Status.NORMAL)
            .findFirst()
            .map(status -> question.test() + " " + status)
            .orElse("");
  }
}
