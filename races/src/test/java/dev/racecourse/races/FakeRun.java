package dev.racecourse.races;

import dev.racecourse.console.Progress;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A suite whose JVMs are made up, and take a second each. */
record FakeRun(Supplier<Run> jvms) implements SuiteRun {

  @Override
  public SortedMap<TestName, List<Outcome>> gradings() {
    throw new UnsupportedOperationException();
  }

  @Override
  public ResultsFile run(Preset preset, Progress progress, Optional<Duration> limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Run> more(
      Preset preset,
      TestName test,
      int most,
      Predicate<List<Run>> isEnough,
      Optional<Duration> limit) {
    var runs = new ArrayList<Run>();
    var inTime = limit.map(Duration::toSeconds).orElse(Long.MAX_VALUE);
    while (runs.size() < Math.min(most, inTime) && !isEnough.test(runs)) {
      runs.add(of(test, jvms.get()));
    }
    return runs;
  }

  private static Run of(TestName test, Run run) {
    return new Run(
        test.listed(),
        run.status(),
        run.configuration(),
        run.seconds(),
        run.outcomes(),
        run.messages());
  }
}
