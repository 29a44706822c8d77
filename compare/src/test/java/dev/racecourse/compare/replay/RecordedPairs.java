package dev.racecourse.compare.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads recorded pairs: lines of cell, number of the pair, mean score of base, mean score of head,
 * where base and head are the same jar. They are those of {@code pairs.csv} beside this class, or
 * of the file that the system property {@code replay.pairs} names.
 */
final class RecordedPairs {

  private static final String HEADER = "cell,pair,base,head";

  private RecordedPairs() {}

  static List<RecordedCell> read() throws IOException {
    var elsewhere = System.getProperty("replay.pairs");
    if (elsewhere != null) {
      return parse(Files.readAllLines(Path.of(elsewhere)));
    }
    try (InputStream recorded = RecordedPairs.class.getResourceAsStream("pairs.csv")) {
      if (recorded == null) {
        throw new IOException(
            "There is no pairs.csv, so there is nothing to replay; name one with -Dreplay.pairs=");
      }
      return parse(new String(recorded.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    }
  }

  static List<RecordedCell> parse(List<String> lines) {
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IllegalArgumentException("pairs have to begin with the line " + HEADER);
    }
    var logRatios = new LinkedHashMap<String, List<Double>>();
    for (var line : lines.subList(1, lines.size())) {
      var row = Row.of(line);
      logRatios.computeIfAbsent(row.cell(), cell -> new ArrayList<>()).add(row.logRatio());
    }
    return logRatios.values().stream()
        .map(cell -> new RecordedCell(cell.stream().mapToDouble(d -> d).toArray()))
        .toList();
  }

  private record Row(String cell, double logRatio) {

    /** Counts the columns from the end: a cell may have commas in its name. */
    static Row of(String line) {
      var head = line.lastIndexOf(',');
      var base = line.lastIndexOf(',', head - 1);
      var pair = line.lastIndexOf(',', base - 1);
      if (pair < 0) {
        throw new IllegalArgumentException("not " + HEADER + ": " + line);
      }
      var logRatio =
          Math.log(Double.parseDouble(line.substring(head + 1)))
              - Math.log(Double.parseDouble(line.substring(base + 1, head)));
      if (!Double.isFinite(logRatio)) {
        throw new IllegalArgumentException("scores have to be above 0: " + line);
      }
      return new Row(line.substring(0, pair), logRatio);
    }
  }
}
