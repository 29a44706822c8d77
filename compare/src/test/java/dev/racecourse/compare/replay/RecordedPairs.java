package dev.racecourse.compare.replay;

import dev.racecourse.compare.sample.PairRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads pairs that {@code compare} recorded: its {@code pairs.ndjson}, gzipped. They are those of
 * {@code pairs.ndjson.gz} beside this class, or of the file that the system property {@code
 * replay.pairs} names.
 */
final class RecordedPairs {

  private static final JsonMapper JSON = new JsonMapper();

  private RecordedPairs() {}

  static Recording read() throws IOException {
    var elsewhere = System.getProperty("replay.pairs");
    try (var recorded =
        elsewhere == null
            ? RecordedPairs.class.getResourceAsStream("pairs.ndjson.gz")
            : Files.newInputStream(Path.of(elsewhere))) {
      if (recorded == null) {
        throw new IOException(
            "There is no pairs.ndjson.gz, so there is nothing to replay; name one with -Dreplay.pairs=");
      }
      var unzipped = new InputStreamReader(new GZIPInputStream(recorded), StandardCharsets.UTF_8);
      try (var lines = new BufferedReader(unzipped)) {
        return parse(lines.lines().toList());
      }
    }
  }

  static Recording parse(List<String> lines) {
    return new Recording(
        lines.stream().map(line -> JSON.readValue(line, PairRecord.class)).toList());
  }
}
