package dev.racecourse.races.report;

import dev.racecourse.console.AtomicFile;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.verdict.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * diff.json: what head changed about races, for other programs to read.
 *
 * @param schema which version of this format; see docs/results-json.md
 * @param exit what the process ended with, in a word
 * @param results the two files that were compared
 */
public record DiffFile(int schema, ExitCode exit, Both<String> results, RaceDiff races) {
  private static final int SCHEMA = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addMixIn(TestName.class, ListedName.class)
          .build();

  /** The file of a difference. */
  public static DiffFile of(ExitCode exit, Both<Path> results, RaceDiff races) {
    var names = new Both<>(results.base().toString(), results.head().toString());
    return new DiffFile(SCHEMA, exit, names, races);
  }

  /** Writes it whole or not at all. */
  public void write(Path file) throws IOException {
    new AtomicFile(file).write(JSON.writeValueAsBytes(this));
  }
}
