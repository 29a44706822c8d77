package dev.racecourse.benchmarks.report;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The plots and tables of one group of rows. */
record GroupBlocks(RowGroup group, Names names, Optional<Double> precision) {

  private static final String RATIO = "Throughput divided by Ruler's";
  private static final String CPU = "CPU time of an operation in microseconds";

  List<Block> blocks() {
    var notes =
        new Notes(
            group.rows().get(0).samples(),
            names,
            precision,
            Runtime.getRuntime().availableProcessors());
    var throughput = new ThroughputTable(group.rows(), names, notes);
    var table = throughput.table();
    var scaling = new ScalingTable(group.rows(), names);
    var panels = new Panels(group, names);
    var blocks = new ArrayList<Block>();
    blocks.add(
        Paragraph.of(
            "JVMs: %s. Intervals, and +-, which is half of one, are 95 %% ones over JVMs."
                .formatted(group.jvms())));
    var scores = table.of("Throughput", scores(table));
    blocks.add(panels.areOfUse() ? new ThroughputFigure(panels, scaling).figure(scores) : scores);
    if (!notes.meanings().isEmpty()) {
      blocks.add(
          new Bullets(
              notes.meanings().stream()
                  .map(note -> Paragraph.of(Markup.PAGE.message(note)))
                  .toList()));
    }
    if (!scaling.isEmpty()) {
      blocks.add(scaling.table().whole(ScalingTable.HEADING.strip()));
    }
    new RulerFigure(group.rows(), names)
        .figure(
            table
                .having(ThroughputTable.OF_RULER)
                .of(RATIO, List.of(0, 1, ThroughputTable.OF_RULER, ThroughputTable.OF_RULER + 1)))
        .ifPresent(blocks::add);
    var costs = Cost.of(group.rows());
    if (!costs.isEmpty()) {
      var cpu = table.having(1).of(CPU, costs(costs.size()));
      blocks.add(panels.areOfUse() ? new CostFigure(panels, costs).figure(cpu) : cpu);
    }
    return blocks;
  }

  private static List<Integer> scores(Cells table) {
    return List.of(0, 1, 2, 3, ThroughputTable.SPEED_UP, table.columns().size() - 1);
  }

  /** Of all costs, and of how sure their sum is. */
  private static List<Integer> costs(int count) {
    var from = ThroughputTable.COSTS;
    return Stream.concat(Stream.of(0, 1), IntStream.rangeClosed(from, from + count).boxed())
        .toList();
  }
}
