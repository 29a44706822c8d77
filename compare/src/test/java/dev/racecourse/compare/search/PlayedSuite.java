package dev.racecourse.compare.search;

import dev.racecourse.console.Progress;
import dev.racecourse.races.Preset;
import dev.racecourse.races.SuiteRun;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/** A suite whose JVMs report what they are told to, one after the other, until that is enough. */
final class PlayedSuite implements SuiteRun {

  private final Deque<List<Run>> toPlay = new ArrayDeque<>();
  private final List<Integer> asked = new ArrayList<>();

  /** The next time, these JVMs report. */
  void plays(Run... runs) {
    toPlay.add(List.of(runs));
  }

  /** How many JVMs it was asked for, each time. */
  List<Integer> asked() {
    return asked;
  }

  @Override
  public SortedMap<TestName, List<Outcome>> gradings() throws IOException {
    throw new IOException("nobody lists it");
  }

  @Override
  public ResultsFile run(Preset preset, Progress progress, Optional<Duration> limit)
      throws IOException {
    throw new IOException("nobody runs all of it");
  }

  @Override
  public List<Run> more(
      Preset preset,
      TestName test,
      int jvms,
      Predicate<List<Run>> isEnough,
      Optional<Duration> limit) {
    asked.add(jvms);
    var reported = new ArrayList<Run>();
    for (var run : toPlay.remove()) {
      reported.add(run);
      if (isEnough.test(List.copyOf(reported))) {
        break;
      }
    }
    return reported;
  }
}
