package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that takes no JSON is told so, in JSON. */
class AcceptTest extends ServerTest {

  AcceptTest(StoreKind kind) {
    super(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "APPLICATION/JSON",
        "application/*;q=0.1",
        "text/html, */*;q=0.1",
        "text/html, application/json; charset=utf-8",
        "text/*;q=0,application/json;q=0.001",
        "application/*;q=0, application/json",
      })
  void jsonIsAmongTheseMedia(String accept) throws Exception {
    assertEquals(200, send("GET", "/posts", "", "", "Accept", accept).status());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "application/xml, text/*",
        "application/problem+json",
        "application/json;q=0",
        "application/json;q=0.000, */*",
        "*/*;q=0",
        "application/*; q=0 , */*",
        "nonsense",
      })
  void jsonIsNotAmongTheseMedia(String accept) throws Exception {
    var refused = send("GET", "/posts", "", "", "Accept", accept);
    assertEquals(406, refused.status());
    assertEquals("application/problem+json", refused.header("Content-Type"));
  }

  @Test
  void aRefusedChangeHasNotHappened() throws Exception {
    var ann = login("ann");
    assertEquals(406, send("POST", "/posts", ann, DRAFT, "Accept", "text/html").status());
    assertTrue(listIds("/posts").isEmpty());
  }

  @Test
  void optionsHasNothingToAccept() throws Exception {
    assertEquals(204, send("OPTIONS", "/posts", "", "", "Accept", "text/html").status());
  }
}
