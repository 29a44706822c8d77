package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registration, login, session and logout, as the contract has them. */
class AccountsContractTest extends ServerTest {

  AccountsContractTest(StoreKind kind) {
    super(kind);
  }

  private static final String ANN = "{\"username\":\"ann\",\"password\":\"a long sentence\"}";

  @Test
  void registersOnce() throws Exception {
    var created = send("POST", "/users", "", ANN);
    assertEquals(201, created.status());
    assertEquals("/users/ann", created.header("Location"));
    assertEquals("{\"username\":\"ann\"}", created.http().body());
    assertEquals(409, send("POST", "/users", "", ANN).status());
  }

  @Test
  void whereARegistrationLeadsIsAUser() throws Exception {
    var user = get(send("POST", "/users", "", ANN).header("Location"));
    assertEquals(200, user.status());
    assertEquals("ann", user.text("username"));
    assertTrue(user.text("createdAt").matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\.\\d{3}Z"));
    assertEquals("/posts?author=ann", user.text("posts"));
    assertEquals("no-cache", user.header("Cache-Control"));
    assertEquals(404, get("/users/bob").status());
    assertEquals(404, send("HEAD", "/users/bob", "", "").status());
    assertEquals(404, get("/users/Ann").status());
  }

  @ParameterizedTest
  @CsvSource({"an,a long sentence", "Ann,a long sentence", "ann,1234567", "ann b,a long sentence"})
  void refusesWhatBreaksARule(String username, String password) throws Exception {
    var body = "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
    assertEquals(422, send("POST", "/users", "", body).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"username\":\"ann\"}", "{\"password\":\"a long sentence\"}"})
  void aMissingMemberIs422Everywhere(String body) throws Exception {
    assertEquals(422, send("POST", "/users", "", body).status());
    assertEquals(422, send("POST", "/login", "", body).status());
  }

  @Test
  void aLoginOpensASession() throws Exception {
    send("POST", "/users", "", ANN);
    var login = send("POST", "/login", "", ANN);
    assertEquals(200, login.status());
    assertEquals("ann", login.text("username"));
    var setCookie = login.header("Set-Cookie");
    assertTrue(
        setCookie.matches("session=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Strict"),
        setCookie);
    var session = send("GET", "/session", login.cookie(), "");
    assertEquals("ann", session.text("username"));
    assertTrue(session.text("createdAt").matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\.\\d{3}Z"));
    assertEquals("no-store", session.header("Cache-Control"));
  }

  @Test
  void aLoginEndsTheSessionItCameWith() throws Exception {
    var first = login("ann");
    var second = send("POST", "/login", first, ANN).cookie();
    assertNotEquals(first, second);
    assertEquals(401, send("GET", "/session", first, "").status());
    assertEquals(200, send("GET", "/session", second, "").status());
  }

  @Test
  void anUnknownUserAndAWrongPasswordAreToldTheSame() throws Exception {
    send("POST", "/users", "", ANN);
    var wrong = send("POST", "/login", "", ANN.replace("long", "short"));
    var unknown = send("POST", "/login", "", ANN.replace("ann", "bob"));
    assertEquals(401, wrong.status());
    assertEquals(401, unknown.status());
    assertEquals(wrong.http().body(), unknown.http().body());
  }

  @Test
  void aLogoutIsFinalAndIdempotent() throws Exception {
    var cookie = login("ann");
    var logout = send("POST", "/logout", cookie, "");
    assertEquals(204, logout.status());
    assertTrue(logout.header("Set-Cookie").startsWith("session=;"));
    assertTrue(logout.header("Set-Cookie").contains("Max-Age=0"));
    assertEquals(401, send("GET", "/session", cookie, "").status());
    assertEquals(204, send("POST", "/logout", cookie, "").status());
    assertEquals(204, send("POST", "/logout", "", "").status());
  }

  @Test
  void aLogoutEndsEverySessionItIsShown() throws Exception {
    var one = login("ann");
    var other = login("ann");
    assertEquals(401, send("GET", "/session", one + "; " + other, "").status());
    assertEquals(204, send("POST", "/logout", one + "; " + other, "").status());
    assertEquals(401, send("GET", "/session", one, "").status());
    assertEquals(401, send("GET", "/session", other, "").status());
  }

  @Test
  void aTokenTheServerNeverIssuedIsNoSession() throws Exception {
    var forged = "session=" + "A".repeat(43);
    assertEquals(401, send("GET", "/session", forged, "").status());
    assertEquals(401, send("GET", "/session", forged, "").status());
    assertEquals(401, send("GET", "/session", "session=short", "").status());
    var ann = login("ann");
    assertEquals(401, send("GET", "/session", ann + "; " + forged, "").status());
  }
}
