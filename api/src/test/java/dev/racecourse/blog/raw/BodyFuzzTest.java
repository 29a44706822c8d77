package dev.racecourse.blog.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Bodies: what is JSON is read as it was meant, what is not is refused. */
class BodyFuzzTest extends FuzzTest {
  @Test
  void aGoodDraftComesBackAsItWasMeant() throws Exception {
    var post = latin1(POST);
    forDice(
        1_500,
        (dice, blog) -> {
          var drafts = new Drafts(dice);
          var title = drafts.title();
          var reply = blog.ask(post, drafts.good(title));
          assertStatus("201", reply);
          assertEquals(title, reply.json().path("title").asString());
        });
  }

  @Test
  void aBadDraftCreatesNothing() throws Exception {
    var post = latin1(POST);
    var before = posts();
    forDice(1_500, (dice, blog) -> assertStatus("400/422", blog.ask(post, new Drafts(dice).bad())));
    assertEquals(before, posts());
  }

  @Test
  void aMangledDraftIsTakenOrRefused() throws Exception {
    var post = latin1(POST);
    forDice(
        1_500,
        (dice, blog) -> {
          var drafts = new Drafts(dice);
          var draft = drafts.good(drafts.title());
          for (var i = dice.between(1, 4); i > 0; i--) {
            draft = dice.mangle(draft);
          }
          assertStatus("201/400/422", blog.ask(post, draft));
        });
  }

  @Test
  void whatIsBadForAPostIsBadForAllRoutes() throws Exception {
    var edit = latin1(POST.replace("POST /posts", "PUT /posts/{id}") + "If-Match: \"1\"⏎");
    var register = latin1(POST.replace("/posts", "/users"));
    var login = latin1(POST.replace("/posts", "/login"));
    forDice(
        500,
        (dice, blog) -> {
          var bad = new Drafts(dice).bad();
          assertStatus("400/422/429", blog.ask(dice.pick(edit, register, login), bad));
        });
    assertEquals("\"1\"", ask("GET /posts/{id} HTTP/1.1⏎Host: {host}⏎⏎").header("ETag"));
  }

  /** Few, as each that is well-formed costs a hash, and a second when there were too many. */
  @Test
  void mangledCredentialsAreRefused() throws Exception {
    var login = latin1("POST /login HTTP/1.1⏎Host: {host}⏎Content-Type: application/json⏎");
    var credentials = "{\"username\":\"bob\",\"password\":\"a long sentence\"}";
    forDice(
        30,
        (dice, blog) -> assertStatus("400/401/422/429", blog.ask(login, dice.mangle(credentials))));
  }
}
