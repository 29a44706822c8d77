package dev.racecourse.compare.report;

import static java.util.Objects.requireNonNull;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.ForestPlot;
import dev.racecourse.charts.plot.Interval;
import dev.racecourse.compare.decide.Allocation;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.Worse;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The CPU time of an operation, and its bytes: two plots, a table below each. */
record CostBlocks(Report report) {

  private static final String CPU = "CPU time of an operation, head over base";
  private static final String BYTES = "Bytes per operation that head allocates beyond base's";

  List<Block> blocks(Findings findings) {
    var rows = Stream.concat(findings.rows().stream(), findings.folded().stream()).toList();
    return List.of(cpu(rows), allocation(rows));
  }

  private Block cpu(List<Row> all) {
    var rows = known(all, CellDecision::cpu);
    if (rows.isEmpty()) {
      return Paragraph.of("CPU time is unknown.");
    }
    var key = new ForestPlot.Key("head uses less", "head uses more", "within --delta");
    return figure(
        CPU,
        ForestPlot.ofRatios(key, rows.stream().map(this::plottedCpu).toList()),
        "CPU",
        rows.stream()
            .map(
                row ->
                    listed(
                        row,
                        EffectText.ratioAndError(row.decision().cpu()),
                        VerdictText.CPU.kind(row.decision().cpu())))
            .toList());
  }

  private Block allocation(List<Row> all) {
    var rows = known(all, cell -> cell.allocation().verdict());
    if (rows.isEmpty()) {
      return Paragraph.of("Allocation is unknown.");
    }
    var key =
        new ForestPlot.Key(
            "head allocates less", "head allocates more", "too little to be of interest");
    return figure(
        BYTES,
        ForestPlot.ofDifferences(key, rows.stream().map(CostBlocks::plottedBytes).toList()),
        "B/op",
        rows.stream()
            .map(
                row ->
                    listed(
                        row,
                        EffectText.bytes(row.decision().allocation()),
                        VerdictText.ALLOCATION.kind(row.decision().allocation().verdict())))
            .toList());
  }

  private static List<Row> known(List<Row> rows, Function<CellDecision, Verdict> cost) {
    return rows.stream().filter(row -> cost.apply(row.decision()).estimate() != null).toList();
  }

  private static Figure figure(
      String title, ForestPlot plot, String header, List<List<Words>> rows) {
    var columns =
        List.of(
            Column.words("cell"),
            Column.number("threads"),
            Column.number(header),
            Column.words("verdict"));
    var description = title + ", with 95 % intervals. The table below has the numbers.";
    return Figure.of(title, description, plot, new Table(title, columns, rows));
  }

  private ForestPlot.Row plottedCpu(Row row) {
    var cpu = row.decision().cpu();
    return new ForestPlot.Row(
        CellRows.name(row),
        kind(cpu) + " " + EffectText.ratio(cpu),
        CellRows.tone(cpu),
        CellRows.ratio(requireNonNull(cpu.estimate())),
        CellRows.band(report));
  }

  private static ForestPlot.Row plottedBytes(Row row) {
    var allocation = row.decision().allocation();
    var verdict = allocation.verdict();
    var estimate = requireNonNull(verdict.estimate());
    var margin = allocation.margin();
    return new ForestPlot.Row(
        CellRows.name(row),
        kind(verdict) + " " + added(allocation),
        CellRows.tone(verdict),
        new Interval(estimate.low(), estimate.mean(), estimate.high()),
        new Interval(-margin, 0, margin));
  }

  private static String added(Allocation allocation) {
    var bytes = allocation.bytes();
    return String.format(Locale.ROOT, "%+,.0f", bytes.head() - bytes.base());
  }

  /** In a plot, which says of what. */
  private static String kind(Verdict verdict) {
    return verdict instanceof Worse
        ? "MORE"
        : verdict instanceof Better ? "less" : VerdictText.kind(verdict);
  }

  private static List<Words> listed(Row row, String effect, String verdict) {
    return List.of(
        CellRows.cell(row), Words.of(row.words().get(1)), Words.of(effect), Words.of(verdict));
  }
}
