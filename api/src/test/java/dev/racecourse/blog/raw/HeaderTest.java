package dev.racecourse.blog.raw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Header fields: RFC 9112 section 5, and how many of them there may be. */
class HeaderTest extends RawTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | X: a⏎ b⏎⏎
          400 | X: a⏎␉b⏎⏎
          400 | : x⏎⏎
          400 | no colon⏎⏎
          400 | nocolon⏎⏎
          400 | na me: x⏎⏎
          400 | näme: x⏎⏎
          400 | na(me: x⏎⏎
          400 | X : x⏎⏎
          400 | X: a␀b⏎⏎
          400 | X: a␍b⏎⏎
          400 | ␀X: a⏎⏎
          """)
  void whatIsNoFieldIsRefused(int status, String field) throws Exception {
    assertRefusedAndClosed(status, GET + field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | X:⏎⏎
          200 | X:␉a␉b␠⏎⏎
          200 | X: grün⏎⏎
          200 | !#$%&*+-.^_`~1: x⏎⏎
          200 | X: a␊Y: b⏎⏎
          400 | X: \u0007⏎⏎
          400 | X: \u007f⏎⏎
          417 | Expect: miracles⏎⏎
          417 | Expect: 100-continue, miracles⏎⏎
          """)
  void anUnusualFieldIsAnswered(int status, String field) throws Exception {
    assertAnswer(status, GET + field);
  }

  @Test
  void aTargetHasALimit() throws Exception {
    assertRefusedAndClosed(414, "GET /" + "x".repeat(20_000) + " HTTP/1.1⏎Host: {host}⏎⏎");
    assertRefusedAndClosed(
        414, "GET /posts?cursor=" + "x".repeat(200_000) + " HTTP/1.1⏎Host: {host}⏎⏎");
  }

  @Test
  void headersHaveALimit() throws Exception {
    assertRefusedAndClosed(431, GET + "X: " + "x".repeat(20_000) + "⏎⏎");
    assertRefusedAndClosed(431, GET + "X".repeat(20_000) + ": x⏎⏎");
    assertRefusedAndClosed(431, GET + "X: x⏎".repeat(5_000) + "⏎");
    assertRefusedAndClosed(431, GET + "Cookie: session=" + "x".repeat(200_000) + "⏎⏎");
  }

  /** What is wrong with a body, trailers too, is a 400. */
  @Test
  void trailersHaveALimit() throws Exception {
    assertRefusedAndClosed(
        400, POST + "Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎X: " + "x".repeat(20_000) + "⏎⏎");
  }

  /** It counts as a part of the head. */
  @Test
  void aMethodHasALimit() throws Exception {
    assertRefusedAndClosed(431, "G".repeat(20_000) + " /posts HTTP/1.1⏎Host: {host}⏎⏎");
  }
}
