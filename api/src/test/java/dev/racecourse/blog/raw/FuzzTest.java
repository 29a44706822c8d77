package dev.racecourse.blog.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;

/**
 * A test with requests made by dice. Whatever is sent: no 5xx, no hang, no malformed answer,
 * nothing about the inside. The message of a failure names the dice that throw the request again.
 */
abstract class FuzzTest extends RawTest {

  /** One throw: a request, and what its answer must be. */
  interface Throw {
    void make(Dice dice, Fuzzer blog) throws IOException;
  }

  void forDice(int count, Throw one) throws IOException {
    try (var blog = new Fuzzer(server.uri())) {
      for (var seed = 0; seed < count; seed++) {
        try {
          one.make(new Dice(seed), blog);
        } catch (AssertionError | IOException e) {
          throw new AssertionError("new Dice(" + seed + ") sent " + blog.last(), e);
        }
      }
    }
  }

  /** A request, or the start of one, in Latin-1. */
  String latin1(String notation) {
    return new String(wire(notation), ISO_8859_1);
  }
}
