package dev.racecourse.compare.historyreport;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.trend.Change;
import dev.racecourse.compare.trend.CommitInterval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The commands that would confirm changes, or refute them: each compares two commits directly. */
final class Confirming {

  private static final int COMMANDS = 5;
  private static final int CELLS = 5;

  /** So many tell a change of interest from none. */
  private static final int PAIRS = 24;

  private Confirming() {}

  /** One for cells that may have changed with the same commits; a few of both. */
  static List<String> commands(List<Change> changes) {
    var cells = new LinkedHashMap<CommitInterval, Set<CellKey>>();
    changes.stream()
        .filter(change -> !change.isConfirmed())
        .forEach(
            change ->
                cells
                    .computeIfAbsent(change.interval(), key -> new LinkedHashSet<>())
                    .add(change.cell()));
    var commands = new ArrayList<String>();
    cells.forEach((interval, of) -> commands.add(command(interval, of)));
    return commands.stream().limit(COMMANDS).toList();
  }

  private static String command(CommitInterval interval, Set<CellKey> all) {
    var cells = all.stream().limit(CELLS).toList();
    return "compare record %s --previous %s --pairs %d -t %s %s"
        .formatted(
            HistoryReport.shortHash(interval.upTo()),
            HistoryReport.shortHash(interval.after()),
            PAIRS,
            cells.stream()
                .map(cell -> Integer.toString(cell.threads()))
                .distinct()
                .collect(Collectors.joining(",")),
            cells.stream()
                .map(cell -> cell.workload().toString())
                .distinct()
                .map(name -> "--cells '%s'".formatted(pattern(name)))
                .collect(Collectors.joining(" ")));
  }

  /** A regular expression that stands for these words alone, and a word of a shell. */
  private static String pattern(String words) {
    return words.replaceAll("[\\\\\\[\\](){}.*+?^$|]", "\\\\$0").replace("'", "'\\''");
  }
}
