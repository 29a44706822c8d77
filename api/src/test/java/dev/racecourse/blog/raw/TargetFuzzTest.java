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
    forDice(
        1_500,
        (dice, blog) -> {
          var path = "/" + dice.several(0, 6, () -> piece(dice, id));
          var reply = blog.ask(latin1("GET ") + path + latin1(" HTTP/1.1⏎Host: {host}⏎⏎"));
          assertTrue(reply.status() == 200 || reply.status() >= 400, reply::toString);
        });
  }

  private static String piece(Dice dice, String id) {
    return dice.any(
        () -> dice.pick("/", ".", "..", ";", "?", "#", "%", "\\", ":", "@", "*", "&", "="),
        () -> dice.pick("posts", "users", "session", "openapi.yaml", "Posts", id, dice.mangle(id)),
        () -> dice.pick("%2F", "%2f", "%2e", "%00", "%0d%0a", "%ZZ", "%u0041", "%25", "%20", "%7f"),
        () -> dice.pick("%C0%AF", "%ED%A0%80", "%F4%90%80%80", "%FF", "%E2%82%AC", "%c3"),
        dice::noise);
  }

  @Test
  void onlyADecimalFrom1To100IsALimit() throws Exception {
    forDice(
        1_000,
        (dice, blog) -> {
          var limit =
              dice.several(
                  0,
                  3,
                  () ->
                      dice.any(
                          () -> dice.pick("0", "1", "9", "10", "-", ".", "e", "x", "_", " "),
                          () -> dice.pick("%2B", "%2D", "%20", "%00", "%D9%A1", "%EF%BC%91"),
                          dice::noise));
          var reply = blog.ask("GET /posts?limit=" + limit + latin1(" HTTP/1.1⏎Host: {host}⏎⏎"));
          assertStatus("200/400", reply);
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
    forDice(
        1_000,
        (dice, blog) -> {
          var mangled = dice.mangle(dice.oneIn(3) ? dice.mangle(cursor) : cursor);
          var reply = blog.ask("GET /posts?cursor=" + mangled + latin1(" HTTP/1.1⏎Host: {host}⏎⏎"));
          assertStatus("200/400", reply);
        });
  }
}
