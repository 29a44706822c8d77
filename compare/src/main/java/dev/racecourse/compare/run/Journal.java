package dev.racecourse.compare.run;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.sample.PairRecord;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pairs of a comparison in a file that only grows, a line of JSON each, written as soon as a
 * pair is over: whatever becomes of compare, they are there.
 */
public final class Journal {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final List<PairRecord> pairs = new ArrayList<>();

  private Journal(Path file) {
    this.file = file;
  }

  /** Opens the journal of a run, which may have pairs already. */
  public static Journal open(Path file) {
    var journal = new Journal(file);
    try {
      if (Files.exists(file)) {
        journal.read();
      }
      return journal;
    } catch (IOException e) {
      throw new SetupException(
          "%s cannot be read: %s.\n".formatted(file, e.getMessage())
              + "Mend or delete that line, or begin a new comparison. Nothing was measured.",
          e);
    }
  }

  /** All pairs, in the order in which they were measured. */
  public List<PairRecord> pairs() {
    return List.copyOf(pairs);
  }

  /** Adds a pair, in memory and on disk. */
  public void append(PairRecord pair) {
    pairs.add(pair);
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(pair) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw RunDirectory.unusable(file, e);
    }
  }

  /** Reads what is whole. A line that a dying compare did not finish is cut off. */
  private void read() throws IOException {
    var bytes = Files.readAllBytes(file);
    var end = 0;
    for (var i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        add(new String(bytes, end, i - end, StandardCharsets.UTF_8));
        end = i + 1;
      }
    }
    try (var channel = new RandomAccessFile(file.toFile(), "rw")) {
      channel.setLength(end);
    }
  }

  private void add(String line) throws IOException {
    try {
      pairs.add(JSON.readValue(line, PairRecord.class));
    } catch (JacksonException e) {
      throw new IOException("line " + (pairs.size() + 1) + " is no pair: " + e.getMessage(), e);
    }
  }
}
