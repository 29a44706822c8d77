package dev.racecourse.blog.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FlushOrderTest {
  private static final String WRITE =
      "7 pwrite64(9</b/blog.db-wal>, \"..a title..\", 4096, 56) = 4096";
  private static final String FLUSH = "7 fdatasync(9</b/blog.db-wal>) = 0";
  private static final String FLUSH_BEGUN = "7 fdatasync(9</b/blog.db-wal> <unfinished ...>";
  private static final String FLUSH_ENDED = "7 <... fdatasync resumed>) = 0";
  private static final String ANSWER =
      "8 writev(5<socket:[1]>, [{iov_base=\"HTTP/1.1 201 Created..a title..\"}], 1) = 30";

  @Test
  void aFlushBetweenTheWriteAndTheAnswerIsInOrder() {
    assertEquals(Optional.empty(), problem(WRITE, FLUSH, ANSWER));
    assertEquals(Optional.empty(), problem(WRITE, FLUSH_BEGUN, FLUSH_ENDED, ANSWER));
    assertEquals(1, order(WRITE, FLUSH, ANSWER).flushes());
  }

  @Test
  void anAnswerBeforeTheEndOfTheFlushIsTooEarly() {
    var tooEarly = Optional.of("not flushed before its 201: a title");
    assertEquals(tooEarly, problem(WRITE, ANSWER));
    assertEquals(tooEarly, problem(WRITE, ANSWER, FLUSH));
    assertEquals(tooEarly, problem(WRITE, FLUSH_BEGUN, ANSWER, FLUSH_ENDED));
  }

  @Test
  void aFlushBeforeTheWriteIsForAnother() {
    assertEquals(Optional.of("not flushed before its 201: a title"), problem(FLUSH, WRITE, ANSWER));
  }

  @Test
  void aFlushOfAnotherFileDoesNotCount() {
    assertEquals(
        Optional.of("not flushed before its 201: a title"),
        problem(WRITE, "7 fdatasync(4</b/blog.db>) = 0", ANSWER));
  }

  @Test
  void whatIsNotInTheLogIsNotThere() {
    assertEquals(
        Optional.of("not in the log before its 201: a title"), problem(FLUSH, ANSWER, WRITE));
  }

  @Test
  void noAnswerIsNoAcknowledgement() {
    assertEquals(Optional.of("no 201 of a title"), problem(WRITE, FLUSH));
  }

  private static Optional<String> problem(String... trace) {
    return order(trace).problem("a title");
  }

  private static FlushOrder order(String... trace) {
    return new FlushOrder(SystemCall.in(List.of(trace)), "blog.db-wal");
  }
}
