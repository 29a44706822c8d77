package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Bodies: what is JSON is read as it was meant, what is not is refused. */
class BodyFuzzTest extends FuzzTest {
  @Test
  void aGoodDraftComesBackAsItWasMeant() throws Exception {
    var post = latin1(POST);
    forSeeds(
        1_500,
        (random, blog) -> {
          var drafts = new Drafts(random);
          var title = drafts.title();
          var reply = blog.ask(post, drafts.good(title));
          assertStatus(201, reply);
          assertEquals(title, reply.json().path("title").asString());
        });
  }

  @Test
  void aMalformedDraftCreatesNothing() throws Exception {
    var post = latin1(POST);
    var before = posts();
    forSeeds(
        1_500, (random, blog) -> assertStatus(400, blog.ask(post, new Drafts(random).malformed())));
    assertEquals(before, posts());
  }

  @Test
  void aDraftThatBreaksARuleCreatesNothing() throws Exception {
    var post = latin1(POST);
    var before = posts();
    forSeeds(
        100, (random, blog) -> assertStatus(422, blog.ask(post, new Drafts(random).invalid())));
    assertEquals(before, posts());
  }

  /** Some of it may be a good draft still. */
  @Test
  void aMangledDraftIsTakenOrRefused() throws Exception {
    var post = latin1(POST);
    forSeeds(
        1_500,
        (random, blog) -> {
          var drafts = new Drafts(random);
          var draft = drafts.good(drafts.title());
          for (var i = random.between(1, 4); i > 0; i--) {
            draft = random.mangle(draft);
          }
          var reply = blog.ask(post, draft);
          assertTrue(reply.status() == 201 || reply.status() >= 400, reply::toString);
        });
  }

  @Test
  void whatIsMalformedForAPostIsMalformedForAllRoutes() throws Exception {
    var edit = latin1(POST.replace("POST /posts", "PUT /posts/{id}") + "If-Match: \"1\"⏎");
    var register = latin1(POST.replace("/posts", "/users"));
    var login = latin1(POST.replace("/posts", "/login"));
    forSeeds(
        500,
        (random, blog) -> {
          var malformed = new Drafts(random).malformed();
          assertStatus(400, blog.ask(random.pick(edit, register, login), malformed));
        });
    assertEquals("\"1\"", ask("GET /posts/{id} HTTP/1.1⏎Host: {host}⏎⏎").header("ETag"));
  }

  /** Few, as each that is well-formed costs a hash, and a second when there were too many. */
  @Test
  void mangledCredentialsAreRefused() throws Exception {
    var login = latin1("POST /login HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎");
    var credentials = "{\"username\":\"bob\",\"password\":\"a long sentence\"}";
    forSeeds(
        30,
        (random, blog) -> assertSucceedsOnlyIf(false, blog.ask(login, random.mangle(credentials))));
  }
}
