package dev.racecourse.compare.stored;

import dev.racecourse.compare.decide.AllocationChange;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * All that two JMH result files say about each other.
 *
 * @param delta the smallest loss of speed that matters, such as 0.03
 * @param rows one per cell of either file, in the order of base, then of head
 * @param unknown which facts cannot be compared and why, in sentences
 */
public record StoredComparison(
    Both<Path> files, double delta, List<StoredRow> rows, List<String> unknown) {

  /** Compares two files. */
  public static StoredComparison of(Both<StoredResult> results, double delta) {
    var facts = Facts.of(results);
    var rows = new ArrayList<StoredRow>();
    var cells = new LinkedHashSet<CellKey>(results.base().runs().keySet());
    cells.addAll(results.head().runs().keySet());
    for (var cell : cells) {
      var base = results.base().runs().get(cell);
      var head = results.head().runs().get(cell);
      if (base != null && head != null) {
        rows.add(row(new Both<>(base, head), facts, delta));
      } else if (base != null) {
        rows.add(onlyIn(Side.BASE, cell, new Both<>(base.forks().size(), 0)));
      } else if (head != null) {
        rows.add(onlyIn(Side.HEAD, cell, new Both<>(0, head.forks().size())));
      }
    }
    return new StoredComparison(
        new Both<>(results.base().path(), results.head().path()), delta, rows, facts.unknown());
  }

  /** The facts that differ, in words; those of all cells, each once. */
  public List<String> differences() {
    return rows.stream().flatMap(row -> row.differences().stream()).distinct().toList();
  }

  private static StoredRow row(Both<JmhRun> runs, Facts facts, double delta) {
    var forks = new Both<>(runs.base().forks().size(), runs.head().forks().size());
    var allocation = AllocationChange.of(runs.base().allocations(), runs.head().allocations());
    return new StoredRow(
        runs.base().cell(), forks, Finding.of(runs, delta), allocation, facts.differences(runs));
  }

  private static StoredRow onlyIn(Side side, CellKey cell, Both<Integer> forks) {
    var unknown = AllocationChange.of(new double[0], new double[0]);
    return new StoredRow(cell, forks, new Finding.OnlyIn(side), unknown, List.of());
  }
}
