package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Header values: a request succeeds only if its value may let it. */
class HeaderFuzzTest extends FuzzTest {
  private static final String READ = "GET /posts/{id} HTTP/1.1⏎Host: {host}⏎";

  @Test
  void onlyATokenThatWasIssuedIsASession() throws Exception {
    var ann = latin1("{ann}");
    var get = latin1("GET /session HTTP/1.1⏎Host: {host}⏎Cookie: ");
    forSeeds(
        1_000,
        (random, blog) -> {
          var value = random.several(1, 3, () -> cookie(random, ann));
          assertSucceedsOnlyIf(value.contains(ann), blog.ask(get + value + "\r\n\r\n"));
        });
  }

  private static String cookie(Randomness random, String ann) {
    return random.any(
        () -> random.mangle(ann),
        () -> "session=" + random.several(43, 43, () -> random.pick("A", "z", "0", "_", "-")),
        () ->
            random.pick("session=", "__Host-session=", "session", "=", ";", "; ", ",", "\"", "\\"),
        () -> ann.replace("session", random.pick("Session", "SESSION", "__Host-session", "x")),
        () -> ann.toLowerCase(Locale.ROOT),
        random::noise);
  }

  @Test
  void onlyAMatchingTagIsNotModified() throws Exception {
    var get = latin1(READ + "If-None-Match: ");
    forSeeds(
        700,
        (random, blog) -> {
          var reply = blog.ask(get + tags(random) + "\r\n\r\n");
          assertTrue(tagged(blog.last(), 1) || reply.status() != 304, reply::toString);
        });
  }

  @Test
  void onlyAMatchingTagEdits() throws Exception {
    var put = latin1(POST.replace("POST /posts", "PUT /posts/{id}") + "If-Match: ");
    var version = new int[] {1};
    forSeeds(
        700,
        (random, blog) -> {
          var reply = blog.ask(put + tags(random) + "\r\n", DRAFT);
          assertSucceedsOnlyIf(tagged(blog.last(), version[0]), reply);
          if (reply.status() == 200) {
            version[0] = reply.json().path("version").asInt();
          }
        });
  }

  private static String tags(Randomness random) {
    return random.several(
        0,
        4,
        () ->
            random.any(
                () -> random.pick("*", "\"", "W/", "w/", ",", " ", "\t", "\"\"", "1"),
                () -> "\"" + random.pick("0", "1", "2", "01", "1 ", "-1", "9".repeat(40)) + "\"",
                random::noise));
  }

  private static boolean tagged(String request, int version) {
    var value = request.substring(request.indexOf("Match: "));
    return value.contains("\"" + version + "\"") || value.contains("*");
  }

  @Test
  void onlyJsonIsRead() throws Exception {
    creates(
        "Content-Type",
        value -> value.toLowerCase(Locale.ROOT).startsWith("application/json"),
        "application/json",
        "Application/JSON",
        "text/plain",
        "application/",
        "json",
        "*/*",
        ";",
        "charset=",
        "utf-8",
        "latin1",
        ", ");
  }

  @Test
  void onlyItsOwnOriginCreates() throws Exception {
    var own = latin1("http://{host}");
    creates(
        "Origin",
        value -> value.equalsIgnoreCase(own),
        own,
        "null",
        "http://",
        "https://",
        "localhost",
        "evil.example",
        ":80",
        "/",
        "@",
        latin1("{host}"));
  }

  @Test
  void onlyTheSameSiteCreates() throws Exception {
    creates(
        "Sec-Fetch-Site",
        Set.of("same-origin", "none")::contains,
        "same-origin",
        "none",
        "same-site",
        "cross-site",
        ",",
        " ",
        "\"");
  }

  @Test
  void anyIdempotencyKeyIsTakenOrRefused() throws Exception {
    creates("Idempotency-Key", value -> true, "\"", "k", "0", "-", ",", " ", "k".repeat(300));
  }

  @Test
  void anyAcceptIsTakenOrRefused() throws Exception {
    creates(
        "Accept",
        value -> true,
        "application/json",
        "application/*",
        "*/*",
        "text/html",
        ";q=0",
        ";q=1.000",
        ";q=2",
        ";q=",
        ",",
        "\"",
        "/");
  }

  /** Creates posts with values made of these pieces and of noise. */
  private void creates(String name, Predicate<String> mayCreate, String... pieces)
      throws Exception {
    var head = latin1(POST.replace("Content-Type: application/json⏎", "") + name + ": ");
    var type = name.equals("Content-Type") ? "" : "Content-Type: application/json\r\n";
    forSeeds(
        500,
        (random, blog) -> {
          var value =
              random
                  .several(1, 4, () -> random.oneIn(4) ? random.noise() : random.pick(pieces))
                  .strip();
          if (value.isEmpty()) {
            return;
          }
          var reply = blog.ask(head + value + "\r\n" + type, DRAFT);
          assertSucceedsOnlyIf(mayCreate.test(value), reply);
        });
  }
}
