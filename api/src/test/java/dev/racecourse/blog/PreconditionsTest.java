package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.database.StoreKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** If-Match and If-None-Match, in the order of RFC 9110, section 13.2.2. */
class PreconditionsTest extends ServerTest {

  PreconditionsTest(StoreKind kind) {
    super(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "200, *, ", "200, \"1\", ", "412, \"2\", ", "412, W/\"1\", ", "200, '\"2\", \"1\"', ",
    "304, , *", "304, , \"1\"", "304, , W/\"1\"", "200, , \"2\"", "304, , '\"2\", W/\"1\"'",
    "304, \"1\", \"1\"", "200, \"1\", \"2\"", "412, \"2\", \"1\"", "412, \"2\", \"2\"",
  })
  void aReadIsAnsweredByBoth(int status, @Nullable String match, @Nullable String noneMatch)
      throws Exception {
    var path = newPost(login("ann"));
    assertEquals(status, conditional("GET", path, "", "", match, noneMatch));
    assertEquals(status, conditional("HEAD", path, "", "", match, noneMatch));
  }

  @ParameterizedTest
  @CsvSource({
    "200, *, ",
    "200, \"1\", ",
    "412, \"2\", ",
    "412, W/\"1\", ",
    "428, , *",
    "428, , \"2\"",
    "412, \"1\", \"1\"",
    "412, \"1\", W/\"1\"",
    "412, \"1\", *",
    "200, \"1\", \"2\"",
    "412, \"2\", \"1\"",
  })
  void anEditIsDoneIfBothHold(int status, @Nullable String match, @Nullable String noneMatch)
      throws Exception {
    var ann = login("ann");
    assertEquals(status, conditional("PUT", newPost(ann), ann, DRAFT, match, noneMatch));
  }

  @ParameterizedTest
  @CsvSource({
    "204, *, ", "204, \"1\", ", "412, \"2\", ", "412, W/\"1\", ",
    "412, , *", "412, , \"1\"", "412, , W/\"1\"", "204, , \"2\"",
    "412, \"1\", \"1\"", "204, \"1\", \"2\"", "412, \"2\", \"1\"",
  })
  void aDeleteIsDoneIfBothHold(int status, @Nullable String match, @Nullable String noneMatch)
      throws Exception {
    var ann = login("ann");
    assertEquals(status, conditional("DELETE", newPost(ann), ann, "", match, noneMatch));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/posts", "/session"})
  void whatHasNoTagMatchesTheAsteriskAlone(String path) throws Exception {
    var ann = login("ann");
    for (var method : new String[] {"GET", "HEAD"}) {
      assertEquals(200, conditional(method, path, ann, "", "*", null));
      assertEquals(412, conditional(method, path, ann, "", "\"1\"", null));
      assertEquals(200, conditional(method, path, ann, "", null, "\"1\""));
      assertEquals(304, conditional(method, path, ann, "", null, "*"));
    }
  }

  @Test
  void theContractHasATag() throws Exception {
    var tag = get("/openapi.yaml").header("ETag");
    for (var method : new String[] {"GET", "HEAD"}) {
      assertEquals(304, conditional(method, "/openapi.yaml", "", "", tag, tag));
      assertEquals(412, conditional(method, "/openapi.yaml", "", "", "\"other\"", null));
    }
  }

  @Test
  void aUserHasATag() throws Exception {
    login("ann");
    var tag = get("/users/ann").header("ETag");
    assertEquals(200, send("HEAD", "/users/ann", "", "").status());
    for (var method : new String[] {"GET", "HEAD"}) {
      assertEquals(304, conditional(method, "/users/ann", "", "", tag, tag));
      assertEquals(412, conditional(method, "/users/ann", "", "", "\"1\"", null));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"1\"", "*", "no tag"})
  void whatSelectsNothingHasNone(String tags) throws Exception {
    assertEquals(204, conditional("OPTIONS", "/posts", "", "", tags, tags));
  }

  @Test
  void whatIsRefusedAnyhowIsRefusedWithoutThem() throws Exception {
    var missing = "/posts/01a205df-d6e4-7000-ba63-b223198d7607";
    assertEquals(404, conditional("GET", missing, "", "", "\"1\"", "*"));
    assertEquals(401, conditional("GET", "/session", "", "", "\"1\"", null));
    assertEquals(404, conditional("DELETE", missing, login("ann"), "", "\"1\"", "*"));
  }

  private String newPost(String cookie) throws Exception {
    return send("POST", "/posts", cookie, DRAFT).header("Location");
  }

  /** Sends a request with those of the two fields that are not null. */
  private int conditional(
      String method,
      String path,
      String cookie,
      String body,
      @Nullable String match,
      @Nullable String noneMatch)
      throws Exception {
    var fields = new ArrayList<String>();
    if (match != null) {
      fields.addAll(List.of("If-Match", match));
    }
    if (noneMatch != null) {
      fields.addAll(List.of("If-None-Match", noneMatch));
    }
    return send(method, path, cookie, body, fields.toArray(String[]::new)).status();
  }
}
