package dev.racecourse.compare.history;

import dev.racecourse.compare.history.Event.Annotate;
import dev.racecourse.compare.history.Event.Bless;
import dev.racecourse.compare.history.Event.Exclude;
import dev.racecourse.compare.history.Event.Reanchor;
import dev.racecourse.compare.history.Event.Said;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Workload;
import dev.racecourse.compare.machine.CpuQuota;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Rows to try things out with. */
final class SomeRows {

  static final Instant TIME = Instant.parse("2026-03-04T05:06:07.089Z");
  static final Said SAID = new Said("ab00000000000001", TIME, "Ann, the author", "a \"reason\"\n");
  static final CellKey CELL =
      new CellKey(Workload.parse("demo.Work.map avgt size=1+2 kind=%2C"), 4);
  static final Machine MACHINE =
      new Machine(
          "some CPU @ 2 GHz",
          4,
          CpuQuota.NONE,
          "17.0.1",
          "some VM 17.0.1+2",
          List.of("-Xmx1g", "-Da=\"b\""));
  static final CellRow ROW =
      new CellRow(
          CELL,
          new Ratios(new Estimate(0.25, 0.0625, 8), new Estimate(-0.5, 0.125, 8)),
          new Ratios(new Estimate(1e-17, 0.3, 12), null),
          48.5,
          new Verdicts("NoChange", "Worse", "Unknown"),
          "d1",
          "d2");
  static final CellRow BARE = new CellRow(CELL, null, null, null, null, null, null);

  private SomeRows() {}

  /** The hash of a commit that no repository has. */
  static String hash(char digit) {
    return String.valueOf(digit).repeat(40);
  }

  static RunHeader header(String commit) {
    return new RunHeader(
        Name.newId(), TIME, commit, TIME, hash('b'), hash('c'), MACHINE, "jmh 1.37", "e1");
  }

  /** A run with one row of a cell, and one of a race. */
  static Run run(String commit) {
    var race = new RaceRow("demo.Hazard.Shipped", "1, 0", new Tally(3, 40_000, 1, 5));
    return new Run(header(commit), List.of(ROW), List.of(race));
  }

  static Run run() {
    return run(hash('a'));
  }

  /** A run with so many cells. */
  static Run run(int cells) {
    var rows =
        IntStream.range(0, cells)
            .mapToObj(threads -> new CellKey(CELL.workload(), threads))
            .map(cell -> new CellRow(cell, ROW.toAnchor(), ROW.toPrevious(), 1.0, null, "d", "e"))
            .toList();
    return new Run(header(hash('a')), rows, List.of());
  }

  static List<Event> events() {
    var run = "0123456789abcdef";
    return List.of(
        new Bless(SAID, CELL, null, hash('a'), hash('b')),
        new Bless(said(2), null, null, hash('a'), hash('b')),
        new Exclude(said(3), run, CELL),
        new Exclude(said(4), run, null),
        new Annotate(said(5), hash('a'), CELL),
        new Annotate(said(6), hash('a'), null),
        new Reanchor(said(7), hash('a'), run),
        new Reanchor(said(8), hash('a'), null),
        new Bless(said(9), null, "demo.Hazard", hash('a'), hash('b')));
  }

  private static Said said(int number) {
    return new Said("ab0000000000000" + number, TIME, "somebody", "a reason");
  }

  /** Each kind of row, with all its facts and with as few as it may have. */
  static List<HistoryRow> all() {
    var unknown = new Machine(null, null, null, null, null, null);
    var first = new RunHeader(Name.newId(), TIME, hash('a'), TIME, null, null, unknown, "", "e0");
    return Stream.of(
            List.of(header(hash('a')), first, ROW, BARE),
            run().races(),
            List.of(new RaceRow("demo.Hazard", null, new Tally(0, 0, 0, 0))),
            events())
        .<HistoryRow>flatMap(List::stream)
        .toList();
  }
}
