package dev.racecourse.compare.replay;

import dev.racecourse.compare.sample.PairRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads pairs that {@code compare} recorded: its {@code pairs.ndjson}, gzipped, beside this class.
 */
final class RecordedPairs {

  private static final JsonMapper JSON = new JsonMapper();

  private RecordedPairs() {}

  static Recording read() throws IOException {
    try (var recorded =
        Objects.requireNonNull(RecordedPairs.class.getResourceAsStream("pairs.ndjson.gz"))) {
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
