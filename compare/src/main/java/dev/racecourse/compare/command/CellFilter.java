package dev.racecourse.compare.command;

import dev.racecourse.compare.jmh.CellKey;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** Which cells, by the names of their benchmarks. */
public final class CellFilter {

  @Option(
      names = "--cells",
      paramLabel = "REGEX",
      description =
          "Only the benchmarks whose names, or names with parameters, match; may be repeated."
              + " Default: all; if they are measured first, reads and edits of a post, in memory,"
              + " over loopback and of the store alone, or all in a jar without such.")
  private List<Pattern> cells = new ArrayList<>();

  /** What names have to match, one of them; none if all cells are wanted. */
  public List<Pattern> patterns() {
    return List.copyOf(cells);
  }

  /** Whether a cell is wanted. */
  public boolean has(CellKey cell) {
    return cells.isEmpty() || cells.stream().anyMatch(cell.workload()::matches);
  }
}
