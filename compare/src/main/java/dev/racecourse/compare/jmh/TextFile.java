package dev.racecourse.compare.jmh;

import dev.racecourse.console.Printable;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of UTF-8 text, with or without a byte order mark. */
record TextFile(Path path) {

  private static final String MARK = "\uFEFF";

  /**
   * Reads all of it.
   *
   * @throws IOException if it cannot be read or is anything else; the message names file and reason
   */
  String read() throws IOException {
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
      return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    } catch (CharacterCodingException e) {
      throw failure("is not UTF-8: if it is Latin-1, convert it with iconv -f LATIN1 -t UTF-8");
    }
  }

  /** What happened to this file, without a character that a terminal would obey. */
  IOException failure(String reason) {
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
