package dev.racecourse.blog.raw;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths and queries that are odd: RFC 3986. */
class TargetTest extends RawTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          400 | /%ZZ
          400 | /posts%
          400 | /posts%2
          400 | /posts/%u0041
          400 | /poßts
          400 | /posts%00
          400 | /posts/%00
          400 | /posts%0d%0aX:y
          404 | /posts%20
          400 | /posts%2F{id}
          400 | /posts/%2e%2e/posts%2f{id}
          400 | /%C0%AFposts
          400 | /%c0%ae%c0%ae/posts
          400 | /posts/%FF
          400 | /posts/%ED%A0%80
          404 | /
          400 | //
          400 | //posts
          400 | /posts//{id}
          404 | /posts/
          404 | /posts/{id}/
          404 | /Posts
          400 | /..
          400 | /../posts/../..
          404 | /posts/{id}.json
          400 | /posts/{id}%2500
          400 | /posts/\\
          # Normalised where that is safe, else refused.
          200 | /./posts
          404 | /posts/.
          200 | /nowhere/../posts
          401 | /posts/../session
          400 | /posts/%2e%2e/session
          200 | /posts;a=b
          200 | /posts/{id};a=b
          400 | /posts/..;/session
          200 | /%70osts
          400 | /posts#fragment
          """)
  void anOddPathIsAnswered(int status, String path) throws Exception {
    assertAnswer(status, "GET " + path + " HTTP/1.1⏎Host: {host}⏎⏎");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | ?
          200 | ?limit=1
          200 | ?limit=%31
          200 | ?%6Cimit=1
          400 | ?limit=%30
          400 | ?limit=1&limit=1
          400 | ?limit=1&%6Cimit=2
          400 | ?limit
          400 | ?limit=
          400 | ?limit=-1
          400 | ?limit=+1
          400 | ?limit=%2B1
          400 | ?limit=1.0
          400 | ?limit=1e1
          400 | ?limit=0x1
          400 | ?limit=%D9%A3
          400 | ?limit=99999999999
          400 | ?limit=18446744073709551617
          400 | ?limit=%ZZ
          400 | ?limit=%
          400 | ?limit=1%00
          400 | ?limit=%FF
          400 | ?cursor=%00
          400 | ?cursor=%FF
          400 | ?cursor=%C0%80
          400 | ?cursor=..
          400 | ?cursor=a&cursor=b
          400 | ?cursor=
          400 | ?cursor
          200 | ?author=
          200 | ?author=%00
          400 | ?author=%FF
          400 | ?author=ann&author=bob
          200 | ?=
          200 | ?&&&
          200 | ?limit=1&
          400 | ?limit=1;limit=2
          200 | ?unknown=1
          200 | ??
          400 | ?%ZZ=1
          200 | ?limit=01
          400 | ?limit=1#fragment
          """)
  void anOddQueryIsAnswered(int status, String query) throws Exception {
    assertAnswer(status, "GET /posts" + query + " HTTP/1.1⏎Host: {host}⏎⏎");
  }

  @Test
  void aQueryMayHaveManyParts() throws Exception {
    assertAnswer(200, "GET /posts?" + "a=b&".repeat(1_500) + " HTTP/1.1⏎Host: {host}⏎⏎");
    assertAnswer(400, "GET /posts?cursor=" + "x".repeat(6_000) + " HTTP/1.1⏎Host: {host}⏎⏎");
  }
}
