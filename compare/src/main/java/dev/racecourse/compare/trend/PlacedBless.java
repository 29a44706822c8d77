package dev.racecourse.compare.trend;

import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.jmh.CellKey;
import java.util.List;
import java.util.Optional;

/**
 * An event whose commits are here. It accepts what the runs show that were recorded before it was
 * said.
 *
 * @param newest the position of the newest commit that had been measured then; -1 if none had
 */
record PlacedBless(Bless event, CommitInterval interval, int newest) {

  static Optional<PlacedBless> of(Bless event, CommitOrder order, List<Run> runs) {
    var newest =
        runs.stream()
            .filter(run -> wasSaidAfter(event, run))
            .mapToInt(run -> order.position(run.header().commit()).orElse(-1))
            .max()
            .orElse(-1);
    return order
        .between(event.after(), event.upTo())
        .map(interval -> new PlacedBless(event, interval, newest));
  }

  private static boolean wasSaidAfter(Bless event, Run run) {
    return !run.header().time().isAfter(event.said().time());
  }

  boolean isAbout(CellKey cell) {
    return event.race() == null && (event.cell() == null || event.cell().equals(cell));
  }

  boolean isAboutRaces(String test) {
    return event.race() == null ? event.cell() == null : event.race().equals(test);
  }

  /** Whether it accepts what came with the commit at this position. */
  boolean accepts(int position) {
    return interval.from() < position && position <= Math.min(newest, interval.to());
  }

  boolean isAfter(Run run) {
    return wasSaidAfter(event, run);
  }
}
