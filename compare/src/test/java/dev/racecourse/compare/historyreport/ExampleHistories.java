package dev.racecourse.compare.historyreport;

import static dev.racecourse.compare.trend.SimulatedHistory.CELL;
import static dev.racecourse.compare.trend.SimulatedHistory.cell;
import static dev.racecourse.compare.trend.SimulatedHistory.step;

import dev.racecourse.compare.history.Event;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.trend.SimulatedHistory;
import dev.racecourse.compare.trend.Trends;
import dev.racecourse.races.diff.RaceFinding.Tally;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Histories that have something of everything; nobody measured them. */
public final class ExampleHistories {

  static final CellKey ACCEPTED = cell("demo.Work.parse");
  static final CellKey UNCLEAR = cell("demo.Work.write");

  private ExampleHistories() {}

  /** Sixty commits or more. */
  public static SimulatedHistory everything(List<String> commits) {
    var at = commits.size() / 2;
    var history =
        new SimulatedHistory(commits)
            .jdk(commits.size() / 4, "17.0.1", "21.0.2")
            .cell(CELL, step(at, 0.93), i -> i < at ? 0 : 0.07, i -> i < at ? 96 : 128)
            .cell(ACCEPTED, step(at + 10, 0.9), i -> 0, i -> 1_024)
            .cell(UNCLEAR, step(at - 8, 0.95), i -> 0, i -> 0)
            .cell(cell("demo.Work.read"), step(at + 4, 1.08), i -> 0, i -> 64)
            .cell(cell("demo.Store.find"), i -> -0.001 * i, i -> 0, i -> 24)
            .cell(cell("demo.Store.delete"), i -> 0, i -> 0, i -> 24)
            .race("demo.Store.Delete", i -> seen("1, 0", i >= at + 12 ? 3 : 0))
            .race("demo.Store.Edit", i -> seen("2, 2", i < at ? 2 : 0))
            .race("demo.Session.Touch", i -> seen("0, 0", 0))
            .measured();
    history.compare(CELL, at - 1, at, "Worse", Math.log(0.931));
    history.bless(ACCEPTED, at + 9, at + 10);
    history.say(new Event.Annotate(history.said("release 1.0"), commits.get(at + 20), null));
    return history;
  }

  static Map<String, Tally> seen(String state, int showing) {
    return showing == 0
        ? Map.of("", new Tally(0, 50_000, 0, 5))
        : Map.of(state, new Tally(17L * showing, 50_000, showing, 5));
  }

  static List<String> hashes(int commits) {
    return IntStream.range(0, commits)
        .mapToObj(i -> "%016x%024x".formatted(i * 0x9E3779B97F4A7C15L, i))
        .toList();
  }

  /** What is reported of it. */
  static HistoryReport report(Trends trends) {
    var order = trends.order();
    var last = order.size() == 0 ? "" : order.at(order.size() - 1);
    return new HistoryReport(
        trends,
        "HEAD",
        "the branch racecourse-history",
        Optional.of(URI.create("https://example.org/blog/commit/" + last)));
  }
}
