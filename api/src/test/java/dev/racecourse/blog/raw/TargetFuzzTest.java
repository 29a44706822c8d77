package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Paths and queries. */
class TargetFuzzTest extends FuzzTest {
  private static final Pattern LIMIT = Pattern.compile("0*([1-9]\\d?|100)");

  @Test
  void anyPathIsAnswered() throws Exception {
    var id = latin1("{id}");
    forSeeds(
        1_500,
        (random, blog) -> {
          var path = "/" + random.several(0, 6, () -> piece(random, id));
          var reply = blog.ask(latin1("GET ") + path + latin1(" HTTP/1.1⏎Host: {host}⏎⏎"));
          assertTrue(reply.status() == 200 || reply.status() >= 400, reply::toString);
        });
  }

  private static String piece(Randomness random, String id) {
    return random.any(
        () -> random.pick("/", ".", "..", ";", "?", "#", "%", "\\", ":", "@", "*", "&", "="),
        () ->
            random.pick(
                "posts", "users", "session", "openapi.yaml", "Posts", id, random.mangle(id)),
        () ->
            random.pick("%2F", "%2f", "%2e", "%00", "%0d%0a", "%ZZ", "%u0041", "%25", "%20", "%7f"),
        () -> random.pick("%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%FF", "%E2%82%AC", "%c3"),
        random::noise);
  }

  @Test
  void onlyADecimalFrom1To100IsALimit() throws Exception {
    forSeeds(
        1_000,
        (random, blog) -> {
          var limit =
              random.several(
                  0,
                  3,
                  () ->
                      random.any(
                          () -> random.pick("0", "1", "9", "10", "-", ".", "e", "x", "_", " "),
                          () -> random.pick("%2B", "%2D", "%20", "%00", "%D9%A1", "%EF%BC%91"),
                          random::noise));
          var reply = blog.ask("GET /posts?limit=" + limit + latin1(" HTTP/1.1⏎Host: {host}⏎⏎"));
          assertTrue(reply.status() >= 400 || LIMIT.matcher(decoded(limit)).matches(), limit);
        });
  }

  /** What comes before the next parameter, the fragment, or the space before the protocol. */
  private static String decoded(String limit) {
    return limit.split("[&#]", 2)[0].replace("%30", "0").stripTrailing();
  }

  @Test
  void anyCursorIsTakenOrRefused() throws Exception {
    ask(CREATE);
    var cursor = ask("GET /posts?limit=1 HTTP/1.1⏎Host: {host}⏎⏎").json().path("next").asString();
    forSeeds(
        1_000,
        (random, blog) -> {
          var mangled = random.mangle(random.oneIn(3) ? random.mangle(cursor) : cursor);
          var reply = blog.ask("GET /posts?cursor=" + mangled + latin1(" HTTP/1.1⏎Host: {host}⏎⏎"));
          assertTrue(reply.status() == 200 || reply.status() == 400, reply::toString);
        });
  }
}
