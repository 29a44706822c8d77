package dev.racecourse.compare.jmh;

import dev.racecourse.console.Printable;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that JMH writes with {@code -rf json}, as of JMH 1.37 (JSONResultFormat). NaN and the
 * infinities are strings in it; {@code params} is absent without parameters; mode {@code sample}
 * has histograms in place of scores.
 */
public record JmhResultFile(Path path) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads every result in the file, in its order.
   *
   * @throws IOException if the file cannot be read or holds anything else; the message names file
   *     and reason in one line
   */
  public List<JmhRun> read() throws IOException {
    var text = text();
    try {
      var runs = JSON.readTree(text);
      if (!runs.isArray()) {
        throw failure("is not a JMH result: it holds no list of runs");
      }
      return runs.valueStream().map(run -> new RunNode(run).read()).toList();
    } catch (JacksonException e) {
      throw failure("is not a JMH result: " + e.getOriginalMessage());
    } catch (IllegalArgumentException e) {
      throw failure("is not a JMH result: " + e.getMessage());
    }
  }

  /** All of the file, which is UTF-8, with or without a byte order mark. */
  private String text() throws IOException {
    var bytes = bytes();
    if (bytes.length > 1) {
      var start = (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
      if (start == 0x1F8B) {
        throw failure("is compressed by gzip: unpack it first");
      }
      if (start == 0xFFFE || start == 0xFEFF) {
        throw failure("is UTF-16, not UTF-8: convert it with iconv -f UTF-16 -t UTF-8");
      }
    }
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    } catch (CharacterCodingException e) {
      throw failure("is not UTF-8: if it is Latin-1, convert it with iconv -f LATIN1 -t UTF-8");
    }
  }

  /** What is wrong with this file, without a character that a terminal would obey. */
  private IOException failure(String reason) {
    return new IOException(Printable.of(path + " " + reason));
  }

  private byte[] bytes() throws IOException {
    if (Files.isDirectory(path)) {
      throw failure("is a directory, not a file");
    }
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw failure("cannot be read: " + Reason.of(e));
    }
  }
}
