package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.racecourse.blog.database.StoreKind;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A post that is sent again with its Idempotency-Key is the same post. */
class IdempotencyTest extends ServerTest {

  IdempotencyTest(StoreKind kind) {
    super(kind);
  }

  private static final String OTHER = DRAFT.replace("a body", "another");

  @Test
  void theSameKeyAndBodyGiveTheSameAnswer() throws Exception {
    var ann = login("ann");
    var first = create(ann, "k", DRAFT);
    var again = create(ann, "k", DRAFT);
    assertEquals(201, first.status());
    assertEquals(201, again.status());
    assertEquals(first.http().body(), again.http().body());
    assertEquals(first.header("Location"), again.header("Location"));
    assertEquals(List.of(first.text("id")), listIds("/posts"));
  }

  @Test
  void theAnswerIsTheFirstOneWhateverBecameOfThePost() throws Exception {
    var ann = login("ann");
    var first = create(ann, "k", DRAFT);
    var path = first.header("Location");
    send("PUT", path, ann, OTHER, "If-Match", "\"1\"");
    assertEquals(first.http().body(), create(ann, "k", DRAFT).http().body());
    assertEquals("\"2\"", get(path).header("ETag"));
    send("DELETE", path, ann, "");
    assertEquals(first.http().body(), create(ann, "k", DRAFT).http().body());
    assertEquals(404, get(path).status());
  }

  @Test
  void aKeyIsForOneBody() throws Exception {
    var ann = login("ann");
    create(ann, "k", DRAFT);
    assertEquals(422, create(ann, "k", OTHER).status());
    assertEquals(1, listIds("/posts").size());
  }

  @Test
  void aRefusedRequestLeavesItsKeyFree() throws Exception {
    var ann = login("ann");
    assertEquals(422, create(ann, "k", "{\"title\":\"\",\"body\":\"\"}").status());
    assertEquals(401, create("", "k", OTHER).status());
    assertEquals(201, create(ann, "k", DRAFT).status());
  }

  @Test
  void otherKeysAndOtherUsersHaveOtherPosts() throws Exception {
    var ann = create(login("ann"), "k", DRAFT).text("id");
    assertNotEquals(ann, create(login("bob"), "k", DRAFT).text("id"));
    assertNotEquals(ann, create(login("ann"), "k2", DRAFT).text("id"));
  }

  @Test
  void manyAtOnceMakeOnePost() throws Exception {
    var ann = login("ann");
    Callable<String> attempt = () -> create(ann, "k", DRAFT).text("id");
    var pool = Executors.newFixedThreadPool(8);
    for (var answer : pool.invokeAll(Collections.nCopies(64, attempt))) {
      assertEquals(listIds("/posts"), List.of(answer.get()));
    }
    pool.shutdown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "two words", "a\tb"})
  void aKeyIsVisibleAscii(String key) throws Exception {
    assertEquals(400, create(login("ann"), key, DRAFT).status());
    assertEquals(400, create(login("ann"), "k".repeat(256), DRAFT).status());
    assertEquals(201, create(login("ann"), "k".repeat(255), DRAFT).status());
  }

  private BlogClient.Reply create(String cookie, String key, String body) throws Exception {
    return send("POST", "/posts", cookie, body, "Idempotency-Key", key);
  }
}
