package dev.racecourse.compare.stored;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.JmhResultFile;
import dev.racecourse.compare.jmh.JmhRun;
import dev.racecourse.compare.process.SetupException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that one JMH result file holds.
 *
 * @param runs in the order of the file
 */
public record StoredResult(Path path, Map<CellKey, JmhRun> runs) {

  private static final String ADVICE = "Name two files that JMH wrote with -rf json -rff FILE.";

  /** Keeps its own copy of {@code runs}, in its order. */
  public StoredResult {
    runs = Collections.unmodifiableMap(new LinkedHashMap<>(runs));
  }

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
            "%s holds %s twice, and which one counts cannot be known.\nKeep one run in each file."
                .formatted(path, run.cell()));
      }
    }
    if (runs.isEmpty()) {
      throw new SetupException(path + " holds no result: JMH measured nothing in that run.");
    }
    return new StoredResult(path, runs);
  }

  private static List<JmhRun> runs(Path path) {
    try {
      return new JmhResultFile(path).read();
    } catch (NoSuchFileException e) {
      throw new SetupException(path + " is no file.\n" + ADVICE, e);
    } catch (IOException e) {
      throw new SetupException(e.getMessage() + "\n" + ADVICE, e);
    }
  }
}
