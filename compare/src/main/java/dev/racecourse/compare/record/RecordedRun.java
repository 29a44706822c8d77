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
import java.util.List;
import java.util.Map;

/**
 * What was measured of a commit.
 *
 * @param series by what the other is
 */
record RecordedRun(
    RecordedCommits commits,
    Subject head,
    Map<String, PairSeries> series,
    List<RaceRow> races,
    Plan plan) {

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

  /** Whether there is something to say of a cell. */
  boolean isMeasured(CellRow row) {
    return row.toAnchor() != null
        || row.toPrevious() != null
        || series.values().stream().allMatch(PairSeries::isOfSameClasses);
  }
}
