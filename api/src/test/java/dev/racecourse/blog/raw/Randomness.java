package dev.racecourse.blog.raw;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Choices that a seed repeats. */
final class Randomness {
  private final SplittableRandom random;

  Randomness(long seed) {
    random = new SplittableRandom(seed);
  }

  /** A number from low to high, both included. */
  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /** One of the ways, taken. */
  @SafeVarargs
  final String any(Supplier<String>... ways) {
    return ways[random.nextInt(ways.length)].get();
  }

  /** From low to high pieces, one after the other. */
  String several(int low, int high, Supplier<String> piece) {
    var text = new StringBuilder();
    for (var i = between(low, high); i > 0; i--) {
      text.append(piece.get());
    }
    return text.toString();
  }

  /** Any byte that does not end a line, as a Latin-1 character. */
  String noise() {
    var b = (char) between(0, 255);
    return b == '\r' || b == '\n' ? "?" : String.valueOf(b);
  }

  /** The text with some of it cut, doubled or overwritten with noise. */
  String mangle(String text) {
    var from = between(0, text.length());
    var to = Math.min(text.length(), from + between(0, 4));
    var middle =
        any(
            () -> "",
            () -> noise(),
            () -> several(1, 8, this::noise),
            () -> text.substring(from, to).repeat(2),
            () -> text);
    return text.substring(0, from) + middle + text.substring(to);
  }
}
