package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.wire.Reply;
import java.io.IOException;

/**
 * A test with random requests. Whatever is sent: no 5xx, no hang, no malformed answer, nothing
 * about the inside. The message of a failure names the seed that makes the request again.
 */
abstract class FuzzTest extends RawTest {

  /** A request, and what its answer must be. */
  interface Attempt {
    void make(Randomness random, Fuzzer blog) throws IOException;
  }

  /** What nobody can tell in advance may be refused in any way, but succeeds only if it may. */
  static void assertSucceedsOnlyIf(boolean may, Reply reply) {
    assertTrue(may || reply.status() >= 400, reply::toString);
  }

  void forSeeds(int count, Attempt one) throws IOException {
    try (var blog = new Fuzzer(server.uri())) {
      for (var seed = 0; seed < count; seed++) {
        try {
          one.make(new Randomness(seed), blog);
        } catch (AssertionError | IOException e) {
          throw new AssertionError("new Randomness(" + seed + ") sent " + blog.last(), e);
        }
      }
    }
  }
}
