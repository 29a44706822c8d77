package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a request's body ends: what is ambiguous is refused, and the connection with it. */
class FramingTest extends RawTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # A length and a coding: RFC 9112 section 6.1.
          400 | Content-Length: 24⏎Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎Content-Length: 24⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎Content-Length: 0⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Content-Length: 24⏎Transfer-Encoding: identity⏎⏎{draft}
          400 | Content-Length: 24⏎Transfer-Encoding:⏎⏎{draft}
          # Two lengths: RFC 9112 section 6.3.
          400 | Content-Length: 24⏎Content-Length: 25⏎⏎{draft}x
          400 | Content-Length: 24, 25⏎⏎{draft}x
          400 | Content-Length: 25, 24⏎⏎{draft}x
          # What is no length, or none that can be counted: RFC 9110 section 8.6.
          400 | Content-Length:⏎⏎{draft}
          400 | Content-Length: -24⏎⏎{draft}
          400 | Content-Length: +24⏎⏎{draft}
          400 | Content-Length: 0x18⏎⏎{draft}
          400 | Content-Length: 24.0⏎⏎{draft}
          400 | Content-Length: 2 4⏎⏎{draft}
          400 | Content-Length: 24;⏎⏎{draft}
          400 | Content-Length : 24⏎⏎{draft}
          400 | Content-Length: 9223372036854775808⏎⏎{draft}
          400 | Content-Length: 18446744073709551640⏎⏎{draft}
          413 | Content-Length: 9223372036854775807⏎⏎{draft}
          # Codings that are not chunked, once and last: RFC 9112 sections 6.1 and 6.3.
          400 | Transfer-Encoding: chunked, chunked⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked, gzip⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked, identity⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: identity⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: gzip⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: xchunked⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: "chunked"⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked;q=1⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding : chunked⏎⏎18⏎{draft}⏎0⏎⏎
          400 | ␠Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎⏎
          400 | X: y⏎␠Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding:⏎␠chunked⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: ␀chunked⏎⏎18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding␀: chunked⏎⏎18⏎{draft}⏎0⏎⏎
          # Chunks: RFC 9112 section 7.1.
          400 | Transfer-Encoding: chunked⏎⏎zz⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎-18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎+18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎0x18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎␠18⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎1 8⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎;a=b⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎18⏎{draft}0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎18⏎{draft}xx0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎18;a=b␍c⏎{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎18;a=b␊{draft}⏎0⏎⏎
          400 | Transfer-Encoding: chunked⏎⏎18␊{draft}␊0␊␊
          400 | Transfer-Encoding: chunked⏎⏎FFFFFFFFFFFFFFFF18⏎{draft}⏎0⏎⏎
          """)
  void whatIsAmbiguousIsRefused(int status, String framing) throws Exception {
    assertRefusedAndClosed(status, POST + framing);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          201 | Content-Length: 24⏎⏎{draft}
          201 | Content-Length: 024⏎⏎{draft}
          201 | Content-Length:␉24␉⏎⏎{draft}
          # A recipient may take equal lengths for one, or refuse them: RFC 9110 section 8.6.
          400 | Content-Length: 24⏎Content-Length: 24⏎⏎{draft}
          400 | Content-Length: 24, 24⏎⏎{draft}
          201 | Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎⏎
          201 | Transfer-Encoding:␉chunked␠⏎⏎18⏎{draft}⏎0⏎⏎
          201 | transfer-ENCODING:cHuNkEd⏎⏎018⏎{draft}⏎00⏎⏎
          201 | Transfer-Encoding: chunked⏎⏎18;a=b;c="d;e"⏎{draft}⏎0;f⏎⏎
          201 | Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎Expires: never⏎Host: x⏎⏎
          """)
  void whatIsUnusualButClearIsRead(int status, String framing) throws Exception {
    var before = posts();
    var reply = assertAnswer(status, POST + framing);
    if (reply.status() == 201) {
      assertEquals("t", reply.json().path("title").asString());
      assertNotEquals(before, posts());
    }
  }

  /**
   * RFC 9112 section 6.1 would have 501; the contract has 400 for all that is wrong with a framing.
   */
  @Test
  void aCodingThatIsNotUnderstoodIsNotIgnored() throws Exception {
    assertAnswer(400, POST + "Transfer-Encoding: gzip, chunked⏎⏎18⏎{draft}⏎0⏎⏎");
  }

  @Test
  void aTrailerIsNoHeader() throws Exception {
    var anonymous = POST.replace("Cookie: {ann}⏎", "");
    assertAnswer(401, anonymous + "Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎Cookie: {ann}⏎⏎");
  }

  /** RFC 9112 section 6.1: the framing of such a request is faulty. */
  @Test
  void anOldRequestHasNoCoding() throws Exception {
    var old = POST.replace("HTTP/1.1", "HTTP/1.0");
    try (var socket = connect()) {
      assertStatus(400, ask(socket, old + "Transfer-Encoding: chunked⏎⏎18⏎{draft}⏎0⏎⏎"));
      assertEquals(true, socket.ends());
    }
  }
}
