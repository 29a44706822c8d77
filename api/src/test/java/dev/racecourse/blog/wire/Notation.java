package dev.racecourse.blog.wire;

import java.nio.charset.StandardCharsets;

/**
 * A notation for bytes that stays readable in a table: ⏎ is CR LF; ␍, ␊, ␉, ␠ and ␀ are the one
 * byte they show; any other character is its Latin-1 byte.
 */
public final class Notation {
  private Notation() {}

  /** The bytes that it stands for. */
  public static byte[] bytes(String notation) {
    return notation
        .replace("⏎", "\r\n")
        .replace('␍', '\r')
        .replace('␊', '\n')
        .replace('␉', '\t')
        .replace('␠', ' ')
        .replace('␀', '\0')
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Bytes as one line of ASCII, for a message. */
  public static String show(byte[] bytes) {
    var line = new StringBuilder();
    for (var b : bytes) {
      if (b >= ' ' && b < 0x7f) {
        line.append((char) b);
      } else {
        line.append(String.format("\\x%02x", b));
      }
    }
    return line.toString().replace("\\x0d\\x0a", "⏎");
  }
}
