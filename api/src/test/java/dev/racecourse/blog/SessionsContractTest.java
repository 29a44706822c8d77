package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** A user's sessions together: there are not too many, and they can be ended at once. */
class SessionsContractTest extends ServerTest {

  SessionsContractTest(StoreKind kind) {
    super(kind);
  }

  @Test
  void everySessionOfTheUserEnds() throws Exception {
    var one = login("ann");
    var other = login("ann");
    var bob = login("bob");
    var ended = send("DELETE", "/sessions", one, "");
    assertEquals(204, ended.status());
    assertTrue(ended.header("Set-Cookie").startsWith("session=;"));
    assertEquals(401, send("GET", "/session", one, "").status());
    assertEquals(401, send("GET", "/session", other, "").status());
    assertEquals(200, send("GET", "/session", bob, "").status());
    assertEquals(401, send("DELETE", "/sessions", one, "").status());
    assertEquals(401, send("DELETE", "/sessions", "", "").status());
  }

  @Test
  void theOldestOfTooManyEnds() throws Exception {
    var sessions = new ArrayList<String>();
    for (var i = 0; i < 11; i++) {
      sessions.add(login("ann"));
    }
    assertEquals(401, send("GET", "/session", sessions.get(0), "").status());
    for (var live : sessions.subList(1, 11)) {
      assertEquals(200, send("GET", "/session", live, "").status());
    }
  }
}
