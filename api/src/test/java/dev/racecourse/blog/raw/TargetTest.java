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
          400         | /%ZZ
          400         | /posts%
          400         | /posts%2
          400         | /posts/%u0041
          400         | /poßts
          400/404     | /posts%00
          400/404     | /posts/%00
          400/404     | /posts%0d%0aX:y
          400/404     | /posts%20
          400/404     | /posts%2F{id}
          400/404     | /posts/%2e%2e/posts%2f{id}
          400/404     | /%C0%AFposts
          400/404     | /%c0%ae%c0%ae/posts
          400/404     | /posts/%FF
          400/404     | /posts/%ED%A0%80
          400/404     | /
          400/404     | //
          400/404     | //posts
          400/404     | /posts//{id}
          400/404     | /posts/
          400/404     | /posts/{id}/
          400/404     | /Posts
          400/404     | /..
          400/404     | /../posts/../..
          400/404     | /posts/{id}.json
          400/404     | /posts/{id}%2500
          400/404     | /posts/\\
          # Normalised, or refused.
          200/400/404 | /./posts
          200/400/404 | /posts/.
          200/400/404 | /nowhere/../posts
          401/400/404 | /posts/../session
          401/400/404 | /posts/%2e%2e/session
          200/400/404 | /posts;a=b
          200/400/404 | /posts/{id};a=b
          401/400/404 | /posts/..;/session
          200/400/404 | /%70osts
          200/400/404 | /posts#fragment
          """)
  void anOddPathIsAnswered(String statuses, String path) throws Exception {
    assertAnswer(statuses, "GET " + path + " HTTP/1.1⏎Host: {host}⏎⏎");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200     | ?
          200     | ?limit=1
          200     | ?limit=%31
          200     | ?%6Cimit=1
          400     | ?limit=%30
          400     | ?limit=1&limit=1
          400     | ?limit=1&%6Cimit=2
          400     | ?limit
          400     | ?limit=
          400     | ?limit=-1
          400     | ?limit=+1
          400     | ?limit=%2B1
          400     | ?limit=1.0
          400     | ?limit=1e1
          400     | ?limit=0x1
          400     | ?limit=%D9%A3
          400     | ?limit=99999999999
          400     | ?limit=18446744073709551617
          400     | ?limit=%ZZ
          400     | ?limit=%
          400     | ?limit=1%00
          400     | ?limit=%FF
          400     | ?cursor=%00
          400     | ?cursor=%FF
          400     | ?cursor=%C0%80
          400     | ?cursor=..
          400     | ?cursor=a&cursor=b
          200/400 | ?cursor=
          200/400 | ?cursor
          200/400 | ?author=
          200/400 | ?author=%00
          200/400 | ?author=%FF
          200/400 | ?author=ann&author=bob
          200/400 | ?=
          200/400 | ?&&&
          200/400 | ?limit=1&
          200/400 | ?limit=1;limit=2
          200/400 | ?unknown=1
          200/400 | ??
          200/400 | ?%ZZ=1
          200/400 | ?limit=01
          200/400 | ?limit=1#fragment
          """)
  void anOddQueryIsAnswered(String statuses, String query) throws Exception {
    assertAnswer(statuses, "GET /posts" + query + " HTTP/1.1⏎Host: {host}⏎⏎");
  }

  @Test
  void aQueryMayHaveManyParts() throws Exception {
    assertAnswer("200/400", "GET /posts?" + "a=b&".repeat(1_500) + " HTTP/1.1⏎Host: {host}⏎⏎");
    assertAnswer("400", "GET /posts?cursor=" + "x".repeat(6_000) + " HTTP/1.1⏎Host: {host}⏎⏎");
  }
}
