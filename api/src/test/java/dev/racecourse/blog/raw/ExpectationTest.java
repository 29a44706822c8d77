package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expect: 100-continue: RFC 9110 section 10.1.1. */
class ExpectationTest extends RawTest {

  @Test
  void whatCanBeAcceptedIsAskedFor() throws Exception {
    try (var socket = connect()) {
      var interim = ask(socket, POST + "Expect: 100-continue⏎Content-Length: 24⏎⏎");
      assertEquals(100, interim.status());
      assertEquals(201, ask(socket, "{draft}").status());
      assertEquals(200, ask(socket, GET + "⏎").status());
    }
  }

  /** Whether it is asked for all the same depends on what has arrived when the server looks. */
  @Test
  void aBodyThatComesUnaskedIsReadToo() throws Exception {
    try (var socket = connect()) {
      var first = ask(socket, POST + "Expect: 100-continue⏎Content-Length: 24⏎⏎{draft}");
      assertEquals(201, first.status() == 100 ? socket.reply("POST").status() : first.status());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          413 | POST /posts HTTP/1.1⏎Cookie: {ann}⏎Content-Type: application/json⏎Content-Length: 262145
          415 | POST /posts HTTP/1.1⏎Cookie: {ann}⏎Content-Type: text/plain⏎Content-Length: 24
          415 | POST /posts HTTP/1.1⏎Cookie: {ann}⏎Content-Length: 24
          401 | POST /posts HTTP/1.1⏎Content-Type: application/json⏎Content-Length: 24
          403 | POST /posts HTTP/1.1⏎Cookie: {ann}⏎Content-Type: application/json⏎Sec-Fetch-Site: cross-site⏎Content-Length: 24
          406 | POST /posts HTTP/1.1⏎Cookie: {ann}⏎Content-Type: application/json⏎Accept: image/png⏎Content-Length: 24
          404 | POST /nowhere HTTP/1.1⏎Content-Type: application/json⏎Content-Length: 24
          405 | PATCH /posts HTTP/1.1⏎Content-Type: application/json⏎Content-Length: 24
          417 | POST /posts HTTP/1.1⏎Expect: miracles⏎Content-Type: application/json⏎Content-Length: 24
          401 | POST /posts HTTP/1.1⏎Content-Type: application/json⏎Transfer-Encoding: chunked
          """)
  void whatCannotBeAcceptedIsRefusedUnread(int status, String head) throws Exception {
    assertAnswer(status, head + "⏎Host: {host}⏎Expect: 100-continue⏎⏎");
  }
}
