package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Posts, as the contract has them. */
class PostsContractTest extends ServerTest {

  PostsContractTest(StoreKind kind) {
    super(kind);
  }

  @Test
  void aPostIsCreatedReadEditedAndDeleted() throws Exception {
    var ann = login("ann");
    var created = send("POST", "/posts", ann, DRAFT);
    assertEquals(201, created.status());
    assertEquals("\"1\"", created.header("ETag"));
    var path = created.header("Location");
    assertEquals("/posts/" + created.text("id"), path);

    var read = get(path);
    assertEquals(read.json(), get(path).json(), "read twice");
    assertEquals(created.json(), read.json());
    assertEquals("a title", read.text("title"));
    assertEquals("ann", read.text("author"));

    var edit = DRAFT.replace("a body", "another");
    var edited = send("PUT", path, ann, edit, "If-Match", "\"1\"");
    assertEquals(200, edited.status());
    assertEquals("\"2\"", edited.header("ETag"));
    assertEquals(2, edited.json().get("version").asInt());
    assertEquals("another", get(path).text("body"));

    assertEquals(204, send("DELETE", path, ann, "").status());
    assertEquals(404, get(path).status());
    assertEquals(404, send("DELETE", path, ann, "").status());
    assertEquals(404, send("PUT", path, ann, edit, "If-Match", "\"2\"").status());
  }

  @Test
  void writesNeedASession() throws Exception {
    var path = send("POST", "/posts", login("ann"), DRAFT).header("Location");
    assertEquals(401, send("POST", "/posts", "", DRAFT).status());
    assertEquals(401, send("PUT", path, "", DRAFT, "If-Match", "\"1\"").status());
    assertEquals(401, send("DELETE", path, "", "").status());
  }

  @Test
  void onlyTheAuthorMayChangeAPost() throws Exception {
    var path = send("POST", "/posts", login("ann"), DRAFT).header("Location");
    var bob = login("bob");
    assertEquals(403, send("PUT", path, bob, DRAFT, "If-Match", "\"1\"").status());
    assertEquals(403, send("DELETE", path, bob, "").status());
    assertEquals("\"1\"", get(path).header("ETag"));
  }

  @Test
  void anEditMustNameTheVersionItSaw() throws Exception {
    var ann = login("ann");
    var path = send("POST", "/posts", ann, DRAFT).header("Location");
    assertEquals(428, send("PUT", path, ann, DRAFT).status());
    assertEquals(412, send("PUT", path, ann, DRAFT, "If-Match", "\"2\"").status());
    assertEquals(412, send("PUT", path, ann, DRAFT, "If-Match", "W/\"1\"").status());
    assertEquals(400, send("PUT", path, ann, DRAFT, "If-Match", "1").status());
    assertEquals(400, send("PUT", path, ann, DRAFT, "If-Match", "\"1\" \"2\"").status());
    assertEquals(400, send("PUT", path, ann, DRAFT, "If-Match", ",".repeat(7000)).status());
    assertEquals(
        200, send("PUT", path, ann, DRAFT, "If-Match", ", \"7\" , W/\"2\",\"1\", ").status());
    assertEquals(200, send("PUT", path, ann, DRAFT, "If-Match", "*").status());
    assertEquals(412, send("DELETE", path, ann, "", "If-Match", "\"1\"").status());
    assertEquals(204, send("DELETE", path, ann, "", "If-Match", "\"3\"").status());
  }

  @Test
  void aPostThatTheClientHasIsNotSentAgain() throws Exception {
    var ann = login("ann");
    var path = send("POST", "/posts", ann, DRAFT).header("Location");
    var length = get(path).header("Content-Length");
    for (var known : List.of("\"1\"", "W/\"1\"", "*", "\"7\", \"1\"")) {
      var unchanged = send("GET", path, "", "", "If-None-Match", known);
      assertEquals(304, unchanged.status(), known);
      assertEquals("\"1\"", unchanged.header("ETag"));
      assertEquals(length, unchanged.header("Content-Length"));
      assertEquals("", unchanged.http().body());
    }
    assertEquals(200, send("GET", path, "", "", "If-None-Match", "\"2\"").status());
    assertEquals(400, send("GET", path, "", "", "If-None-Match", "1").status());
  }

  @Test
  void aCacheMayKeepWhatAnyoneReadsAndNothingOfASession() throws Exception {
    var ann = login("ann");
    var path = send("POST", "/posts", ann, DRAFT).header("Location");
    for (var read : List.of("/posts", path)) {
      assertEquals("no-cache", get(read).header("Cache-Control"), read);
      assertEquals("no-store", send("GET", read, ann, "").header("Cache-Control"), read);
    }
  }

  @Test
  void aConditionCountsOnlyOnAPostOfOnesOwn() throws Exception {
    var path = send("POST", "/posts", login("ann"), DRAFT).header("Location");
    assertEquals(403, send("PUT", path, login("bob"), DRAFT).status());
    assertEquals(
        404, send("PUT", path.replaceAll(".{12}$", "0".repeat(12)), login("ann"), DRAFT).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"?limit=1", "?limit=3", "?limit=100", "", "?limit=2&author=ann"})
  void pagesShowEveryPostOnceNewestFirst(String query) throws Exception {
    var ann = login("ann");
    var newestFirst = new ArrayList<String>();
    for (var i = 0; i < 7; i++) {
      newestFirst.add(send("POST", "/posts", ann, DRAFT).text("id"));
    }
    Collections.reverse(newestFirst);
    assertEquals(newestFirst, listIds("/posts" + query));
  }

  @Test
  void theListOfAnAuthorHasNobodyElses() throws Exception {
    var anns = send("POST", "/posts", login("ann"), DRAFT).text("id");
    var bobs = send("POST", "/posts", login("bob"), DRAFT).text("id");
    assertEquals(List.of(anns), listIds("/posts?author=ann"));
    assertEquals(List.of(bobs), listIds("/posts?author=bob"));
    assertEquals(List.of(), listIds("/posts?author=eve"));
  }

  @Test
  void theLastPageHasNoNext() throws Exception {
    var page = get("/posts");
    assertEquals("{\"items\":[],\"next\":null}", page.http().body());
    assertTrue(page.header("Link").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=101", "limit=x", "limit=", "limit=1&limit=2", "cursor=x"})
  void aBadPageIsA400(String query) throws Exception {
    assertEquals(400, get("/posts?" + query).status());
  }
}
