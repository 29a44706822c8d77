package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhResultFile;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.console.Printable;
import dev.racecourse.races.side.Both;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * All that one JMH result file holds.
 *
 * @param runs in the order of the file; the methods of a group and the counters behind their run
 */
public record StoredResult(Path path, Map<CellKey, JmhRun> runs) {

  private static final String ADVICE = "Name two files that JMH wrote with -rf json -rff FILE.";

  /**
   * Reads a file.
   *
   * @throws SetupException if it cannot be read, holds nothing, or holds a cell twice
   */
  public static StoredResult read(Path path) {
    var runs = new LinkedHashMap<CellKey, JmhRun>();
    for (var run : runs(path)) {
      if (runs.put(run.cell(), run) != null) {
        throw new SetupException(
            Printable.of("%s holds %s twice: which one counts?".formatted(path, run.cell()))
                + "\nKeep one run in each file.");
      }
    }
    if (runs.isEmpty()) {
      throw new SetupException(
          Printable.of(path + " holds no result: JMH measured nothing in that run."));
    }
    return new StoredResult(path, runs);
  }

  /**
   * Keeps the cells that a pattern is found in; all of them without a pattern.
   *
   * @throws SetupException if a pattern is found in no cell of either side
   */
  public static Both<StoredResult> matching(Both<StoredResult> results, List<Pattern> patterns) {
    for (var pattern : patterns) {
      if (Stream.of(results.base(), results.head())
          .allMatch(result -> result.matching(List.of(pattern)).runs.isEmpty())) {
        throw new SetupException(
            "no cell of either file matches %s.\nWithout --cells, all of them are shown."
                .formatted(Printable.of(pattern.pattern())));
      }
    }
    return patterns.isEmpty()
        ? results
        : new Both<>(results.base().matching(patterns), results.head().matching(patterns));
  }

  private StoredResult matching(List<Pattern> patterns) {
    var matching = new LinkedHashMap<>(runs);
    matching.keySet().removeIf(cell -> patterns.stream().noneMatch(cell.workload()::matches));
    return new StoredResult(path, matching);
  }

  private static List<JmhRun> runs(Path path) {
    try {
      return new JmhResultFile(path)
          .read().stream()
              .flatMap(run -> Stream.concat(Stream.of(run), run.parts().stream()))
              .toList();
    } catch (IOException e) {
      throw new SetupException(e.getMessage() + "\n" + ADVICE, e);
    }
  }
}
