package dev.racecourse.compare.record;

import dev.racecourse.compare.build.Source.Commit;
import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.Machine;
import dev.racecourse.compare.history.RaceRow;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.history.RunHeader;
import dev.racecourse.compare.jmh.JmhVersion;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.run.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What was measured of a commit.
 *
 * @param series by what the other is
 * @param gaps what could not be built or run at all, a line each
 */
record RecordedRun(
    RecordedCommits commits,
    Subject head,
    Map<String, PairSeries> series,
    List<RaceRow> races,
    List<String> gaps,
    Plan plan) {

  /** An interval takes so many pairs. */
  private static final int FEWEST = 2;

  /** The same as rows of the history, with the time of now. */
  Run run(Repository repository) throws InterruptedException {
    var jmh = head.jars().harness().flatMap(JmhVersion::of);
    var machine = Machine.of(Fingerprint.here(plan.jvmArgumentList(), jmh.orElse(null), null));
    var header =
        RunHeader.now(
            commits.commit().hash(),
            repository.committed(commits.commit().hash()),
            commits.previous().map(Commit::hash).orElse(null),
            commits.anchor().map(Commit::hash).orElse(null),
            machine,
            harness(jmh.orElse("unknown")));
    return new Run(header, cells(), races);
  }

  private List<CellRow> cells() {
    return new RecordedCells(head.jars(), series, commits.previousIsAnchor()).rows();
  }

  /** Without the seed, which is another in each run. */
  private String harness(String jmh) {
    var rounds = plan.rounds();
    return "JMH %s; %d rounds of %s after %d"
        .formatted(jmh, rounds.measured(), Plan.ITERATION, rounds.warmUp());
  }

  /** The cells that the commit or another lacks, a line each: they are left out. */
  List<String> oneSided() {
    return series.values().stream().flatMap(one -> one.oneSided().stream()).distinct().toList();
  }

  /** All that a run should have and has not, a line each. */
  List<String> gaps(Run run) {
    var all = new ArrayList<>(gaps);
    series.forEach(
        (who, one) -> {
          if (!one.isOfSameClasses()) {
            one.samples().stream()
                .filter(sample -> sample.measured().size() < FEWEST)
                .forEach(sample -> all.add("%s, %s".formatted(who, sample.cell())));
          }
        });
    run.races().stream()
        .filter(row -> row.tally().forks() == 0)
        .forEach(row -> all.add("races, %s: did not run, or missed a bug".formatted(row.test())));
    return all;
  }
}
