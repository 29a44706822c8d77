package dev.racecourse.blog.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Drafts of posts in JSON: good ones in every spelling that RFC 8259 allows, and bad ones, each a
 * good one with one thing wrong. Bytes are Latin-1 characters.
 */
final class Drafts {
  private final Randomness random;

  Drafts(Randomness random) {
    this.random = random;
  }

  /** A title that may be a title, as it should come back. */
  String title() {
    return random.several(1, 40, this::character);
  }

  private String character() {
    return random.any(
        () -> Character.toString(random.between(' ', '~')),
        () -> Character.toString(random.between(0xa0, 0xd7ff)),
        () -> Character.toString(random.between(0xe000, 0xfffd)),
        () -> Character.toString(random.between(0x10000, 0x10ffff)),
        () -> random.pick("\"", "\\", "/", "\t", "\n", "é", "\u2028", "\u200f"));
  }

  /** A good draft with this title. */
  String good(String title) {
    var first = member("title", title);
    var second = member("body", random.several(0, 40, this::character));
    return space()
        + (random.oneIn(2) ? "{" + first + "," + second + "}" : "{" + second + "," + first + "}")
        + space();
  }

  private String member(String name, String value) {
    return space() + string(name) + space() + ":" + space() + string(value) + space();
  }

  private String space() {
    return random.several(0, 2, () -> random.pick("", "", " ", "\t", "\r", "\n"));
  }

  private String string(String value) {
    var json = new StringBuilder("\"");
    value
        .codePoints()
        .forEach(c -> json.append(random.oneIn(3) || !plain(c) ? escaped(c) : utf8(c)));
    return json.append('"').toString();
  }

  private static boolean plain(int c) {
    return c >= ' ' && c != '"' && c != '\\';
  }

  private String escaped(int codePoint) {
    var escaped = new StringBuilder();
    for (var unit : Character.toChars(codePoint)) {
      escaped.append(String.format(random.pick("\\u%04x", "\\u%04X"), (int) unit));
    }
    return escaped.toString();
  }

  private static String utf8(int codePoint) {
    return latin1(Character.toString(codePoint).getBytes(UTF_8));
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, ISO_8859_1);
  }

  /** A draft in JSON that breaks a rule: a member is missing, too long, or too short. */
  String invalid() {
    return random.any(
        () -> random.pick("{}", "{\"title\":\"t\"}", "{\"body\":\"b\"}"),
        () -> "{\"title\":\"\",\"body\":\"b\"}",
        () -> "{\"title\":\"" + "x".repeat(random.between(201, 20_000)) + "\",\"body\":\"b\"}",
        () -> "{\"title\":\"t\",\"body\":\"" + "x".repeat(random.between(50_001, 99_999)) + "\"}");
  }

  /** What is no JSON, or not the JSON of a draft. */
  String malformed() {
    var good = "{\"title\":\"t\",\"body\":\"b\"}";
    return random.any(
        () -> good.substring(0, random.between(0, good.length() - 1)),
        () -> good + random.pick("x", "}", "{}", ",", "\0", good, "//", "\u00ff"),
        () -> good.replace("}", ",}"),
        () -> good.replace("}", "," + member("more", "") + "}"),
        () -> good.replace("}", "," + member(random.pick("title", "body"), "again") + "}"),
        () -> good.replace("}", ",\"more\":" + deep(random.between(17, 20_000)) + "}"),
        () -> good.replace("\"t\"", wrongValue()),
        () -> good.replace("\"b\"", wrongValue()),
        () -> good.replace("\"t\"", '"' + wrongCharacters() + '"'),
        () ->
            good.replace(
                "\"b\"", '"' + "x".repeat(random.between(0, 99)) + wrongCharacters() + '"'),
        () -> good.replace("title", random.pick("Title", "titl", "title ", "\\u0000title", "")),
        () -> good.replace('"', random.pick('\'', '`', ' ')),
        () -> random.pick("/**/", "#\n", "\0", "\u000c", "\u00a0", ")]}',\n") + good,
        () -> latin1(good.getBytes(random.pick(UTF_16LE, UTF_16BE, UTF_16))),
        () -> random.pick("", "null", "true", "0", "\"\"", "[]", "[" + good + "]"));
  }

  private String wrongValue() {
    return random.any(
        () -> random.pick("null", "true", "0", "-0.0", "1e999", "[]", "{}", "[\"t\"]", "\"t\":1"),
        () -> random.pick("NaN", "Infinity", "01", "+1", ".5", "1.", "tru", "undefined", "t", ""),
        () -> "9".repeat(random.between(1, 9_999)),
        () -> "1e" + "9".repeat(random.between(1, 99)),
        () -> deep(random.between(1, 9_999)));
  }

  private String deep(int levels) {
    var open = random.pick("[", "{\"a\":");
    var close = open.equals("[") ? "]" : "}";
    return open.repeat(levels) + (open.equals("[") ? "" : "0") + close.repeat(levels);
  }

  /** What is no text: RFC 8259 sections 7 and 8, RFC 7493 section 2.1, RFC 3629 section 3. */
  private String wrongCharacters() {
    return random.any(
        () -> String.valueOf((char) random.between(0, 0x1f)),
        () -> random.pick("\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud83dx", "\\ud83d\\u0041"),
        () -> random.pick("\\x41", "\\u12", "\\u00g0", "\\'", "\\0", "\\U0041"),
        () -> random.pick("\u0080", "\u00bf", "\u00c3", "\u00c3(", "\u00e2\u0082", "\u00ff\u00fe"),
        () ->
            random.pick("\u00c0\u00af", "\u00c1\u00bf", "\u00e0\u0080\u00af", "\u00f8\u0088\u0080"),
        () -> random.pick("\u00ed\u00a0\u0080", "\u00ed\u00a0\u00bd\u00ed\u00b0\u0080"),
        () -> random.pick("\u00f4\u0090\u0080\u0080", "\u00f7\u00bf\u00bf\u00bf"));
  }
}
