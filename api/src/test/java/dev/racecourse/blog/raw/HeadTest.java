package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.openapi.Contract;
import dev.racecourse.blog.openapi.Heard;
import dev.racecourse.blog.wire.Reply;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** HEAD says what GET would, without the body: RFC 9110 section 9.3.2. */
class HeadTest extends RawTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | /posts HTTP/1.1⏎Host: {host}⏎⏎
          200 | /posts?limit=1 HTTP/1.1⏎Host: {host}⏎⏎
          400 | /posts?limit=0 HTTP/1.1⏎Host: {host}⏎⏎
          200 | /posts/{id} HTTP/1.1⏎Host: {host}⏎⏎
          200 | /posts/{id} HTTP/1.1⏎Host: {host}⏎If-None-Match: "2"⏎⏎
          304 | /posts/{id} HTTP/1.1⏎Host: {host}⏎If-None-Match: "1"⏎⏎
          400 | /posts/{id} HTTP/1.1⏎Host: {host}⏎If-None-Match: 1⏎⏎
          404 | /posts/00000000-0000-7000-8000-000000000000 HTTP/1.1⏎Host: {host}⏎⏎
          200 | /session HTTP/1.1⏎Host: {host}⏎Cookie: {ann}⏎⏎
          401 | /session HTTP/1.1⏎Host: {host}⏎⏎
          200 | /openapi.yaml HTTP/1.1⏎Host: {host}⏎⏎
          404 | /nowhere HTTP/1.1⏎Host: {host}⏎⏎
          405 | /login HTTP/1.1⏎Host: {host}⏎⏎
          406 | /posts HTTP/1.1⏎Host: {host}⏎Accept: text/html⏎⏎
          """)
  void hasTheHeadersOfGet(int status, String request) throws Exception {
    try (var socket = connect()) {
      var get = ask(socket, "GET " + request);
      assertEquals(status, get.status(), get::toString);
      var head = ask(socket, "HEAD " + request);
      assertEquals(status, head.status(), head::toString);
      var target = latin1(request).split(" ", 2)[0];
      Contract.checkAnswer("HEAD", target, Heard.of(head));
      assertEquals(withoutClock(get), withoutClock(head));
      assertEquals(200, ask(socket, GET + "⏎").status(), "something followed the headers");
    }
  }

  private static Map<String, List<String>> withoutClock(Reply reply) {
    var headers = new TreeMap<>(reply.headers());
    headers.remove("date");
    return headers;
  }
}
