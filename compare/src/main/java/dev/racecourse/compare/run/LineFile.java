package dev.racecourse.compare.run;

import dev.racecourse.compare.process.SetupException;
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
 * Records in a file that only grows, a line of JSON each, written as soon as there is one: whatever
 * becomes of compare, they are there.
 *
 * @param <T> the record
 */
public final class LineFile<T> {

  private static final JsonMapper JSON = new JsonMapper();

  private final Path file;
  private final Class<T> type;
  private final String what;
  private final List<T> records = new ArrayList<>();

  private LineFile(Path file, Class<T> type, String what) {
    this.file = file;
    this.type = type;
    this.what = what;
  }

  /**
   * Opens a file, which may have records already.
   *
   * @param what a record is, in words for the user
   */
  public static <T> LineFile<T> open(Path file, Class<T> type, String what) {
    var opened = new LineFile<>(file, type, what);
    try {
      if (Files.exists(file)) {
        opened.read();
      }
      return opened;
    } catch (IOException e) {
      throw new SetupException(
          "%s cannot be read: %s.\n".formatted(file, e.getMessage())
              + "Mend or delete that line, or begin anew. Nothing was measured.",
          e);
    }
  }

  /** All records, in the order in which they were added. */
  public List<T> all() {
    return List.copyOf(records);
  }

  /** Adds one, in memory and on disk. */
  public void append(T added) {
    records.add(added);
    try {
      Files.writeString(
          file,
          JSON.writeValueAsString(added) + "\n",
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
      records.add(JSON.readValue(line, type));
    } catch (JacksonException e) {
      throw new IOException(
          "line %d is no %s: %s".formatted(records.size() + 1, what, e.getMessage()), e);
    }
  }
}
