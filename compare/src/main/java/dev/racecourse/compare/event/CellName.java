package dev.racecourse.compare.event;

import dev.racecourse.compare.history.History;
import dev.racecourse.compare.jmh.CellKey;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds a cell by what people call it. */
final class CellName {

  private CellName() {}

  /**
   * The only recorded cell of that name. Package, mode, parameters and threads may be left out as
   * long as one cell is meant.
   */
  static CellKey find(String name, History history) {
    var all =
        history.runs().stream()
            .flatMap(run -> run.cells().stream())
            .map(row -> row.cell())
            .distinct()
            .toList();
    var exact = all.stream().filter(cell -> names(cell).limit(2).anyMatch(name::equals)).toList();
    var meant =
        exact.isEmpty()
            ? all.stream().filter(cell -> names(cell).anyMatch(name::equals)).toList()
            : exact;
    return new Meant("cell", name).only(meant, similar(name, all));
  }

  /** From the full one to the shortest. */
  private static Stream<String> names(CellKey cell) {
    var workload = cell.workload();
    var words = workload.toString();
    var name = words.split(" ", 2)[0];
    var full = workload.benchmark() + words.substring(name.length());
    return Stream.of(
        cell.toString(),
        full + " -t " + cell.threads(),
        words,
        full,
        name + " -t " + cell.threads(),
        name,
        workload.benchmark());
  }

  private static List<CellKey> similar(String name, List<CellKey> all) {
    var wanted = name.toLowerCase(Locale.ROOT);
    var similar =
        all.stream()
            .filter(cell -> cell.toString().toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    return similar.isEmpty() ? all : similar;
  }
}
