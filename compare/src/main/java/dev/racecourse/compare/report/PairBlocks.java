package dev.racecourse.compare.report;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Panel;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.sample.MeasuredFork;
import dev.racecourse.compare.sample.PairOutcome.Cold;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Measured;
import dev.racecourse.compare.sample.PairOutcome.Misfit;
import dev.racecourse.compare.sample.PairOutcome.Shortened;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.console.Markup;
import dev.racecourse.races.side.Both;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every pair of every cell by the time when it was measured, and a table of all. */
record PairBlocks(Report report, List<PairRecord> pairs) {

  private static final String NOTHING = "-";

  List<Block> blocks() {
    if (pairs.isEmpty()) {
      return List.of(Paragraph.of("No pair was measured."));
    }
    var panels = new ArrayList<Panel>();
    var rows = new ArrayList<List<Words>>();
    var findings = Findings.of(report);
    var byCell = byCell();
    var minutes = Minutes.of(pairs);
    Stream.concat(findings.rows().stream(), findings.folded().stream())
        .forEach(
            row -> {
              var ofCell = byCell.getOrDefault(row.decision().cell(), List.of());
              new PairPlot(report, row, ofCell, minutes).panel().ifPresent(panels::add);
              ofCell.forEach(pair -> rows.add(listed(row, pair, minutes)));
            });
    var table = table(rows);
    return panels.isEmpty()
        ? List.of(table)
        : List.of(
            new Figure("Head over base in each pair, by the minute when it began", panels, table));
  }

  private Map<CellKey, List<PairRecord>> byCell() {
    var byCell = new LinkedHashMap<CellKey, List<PairRecord>>();
    pairs.forEach(p -> byCell.computeIfAbsent(p.cell(), cell -> new ArrayList<>()).add(p));
    return byCell;
  }

  private static Table table(List<List<Words>> rows) {
    return new Table(
        "Every pair; ratios are head over base",
        List.of(
            Column.words("cell"),
            Column.number("threads"),
            Column.number("pair"),
            Column.number("minute"),
            Column.words("began with"),
            Column.number("speed"),
            Column.number("CPU"),
            Column.number("B/op of base"),
            Column.number("of head"),
            Column.words("what came of it")),
        rows);
  }

  private List<Words> listed(Row row, PairRecord pair, Minutes minutes) {
    var measured = measured(pair);
    return List.of(
        CellRows.cell(row),
        Words.of(row.words().get(1)),
        Words.of("" + pair.number()),
        Words.of(String.format(Locale.ROOT, "%.1f", minutes.of(pair))),
        Words.of(pair.starter().toString()),
        Words.of(measured == null ? NOTHING : EffectText.ratio(speed(pair.cell(), measured))),
        Words.of(measured == null ? NOTHING : cpu(measured.forks())),
        Words.of(measured == null ? NOTHING : bytes(measured.forks().base())),
        Words.of(measured == null ? NOTHING : bytes(measured.forks().head())),
        Words.of(Markup.PAGE.message(outcome(pair))));
  }

  /** What a pair measured, whether or not it counts; null if it did not come to its end. */
  static @Nullable Measured measured(PairRecord pair) {
    var outcome = pair.outcome();
    if (outcome instanceof Measured measured) {
      return measured;
    }
    if (outcome instanceof Cold cold) {
      return cold.pair();
    }
    return outcome instanceof Contaminated contaminated ? contaminated.pair() : null;
  }

  /** Head over base: the mean of the rounds, as in the verdict. */
  static double speed(CellKey cell, Measured pair) {
    var logs = pair.logRatios(cell.workload().mode());
    return Math.exp(logs.stream().mapToDouble(log -> log).average().orElseThrow());
  }

  private static String cpu(Both<MeasuredFork> forks) {
    var base = forks.base().cpuNanos();
    var head = forks.head().cpuNanos();
    return base == null || head == null ? NOTHING : EffectText.ratio(head / base);
  }

  private static String bytes(MeasuredFork fork) {
    var bytes = fork.allocated();
    return bytes == null ? NOTHING : String.format(Locale.ROOT, "%,.0f", bytes);
  }

  private static String outcome(PairRecord pair) {
    var outcome = pair.outcome();
    if (outcome instanceof Contaminated contaminated) {
      return "measured again: " + contaminated.reason();
    }
    if (outcome instanceof Failed failed) {
      return "failed: " + failed.reason();
    }
    if (outcome instanceof Shortened shortened) {
      return "ended early: " + shortened.reason();
    }
    if (outcome instanceof Misfit misfit) {
      return "head's benchmark does not fit base: " + misfit.reason();
    }
    return outcome instanceof Cold ? "set aside: a side was busy in the other's turns" : "counts";
  }
}
