package dev.racecourse.benchmarks.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.BlogServer;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private BlogServer blog;
  private Requests requests;
  private Connection connection;

  @BeforeEach
  void connect() throws IOException {
    blog = BlogServer.start();
    requests = Requests.to(blog.uri());
    connection = Connection.open(blog.uri());
  }

  @AfterEach
  void disconnect() throws IOException {
    connection.close();
    blog.close();
  }

  @Test
  void readsAnAnswer() throws IOException {
    var response = connection.send(requests.get("/posts"));
    assertEquals(200, response.expect(200));
    assertEquals("{\"items\":[],\"next\":null}", response.text());
    assertEquals("application/json", response.field("content-type"));
  }

  @Test
  void drainsTheBodyOfARefusalAndGoesOn() throws IOException {
    for (var i = 0; i < 2; i++) {
      var refusal = connection.send(requests.get("/posts/none"));
      refusal.expect(404);
      assertTrue(refusal.text().endsWith("}"), refusal.text());
      connection.send(requests.get("/posts")).expect(200);
    }
  }

  @Test
  void throwsOnAWrongStatus() throws IOException {
    var response = connection.send(requests.get("/posts/none"));
    var wrong = assertThrows(WrongStatus.class, () -> response.expect(200));
    var message = String.valueOf(wrong.getMessage());
    assertTrue(message.startsWith("expected status 200, got 404: {\"type\":"), message);
  }

  @Test
  void sendsBodiesAndCookies() throws IOException {
    var credentials = "{\"username\":\"ann\",\"password\":\"a horse, a course\"}";
    connection.send(requests.post("/users", credentials)).expect(201);
    var login = connection.send(requests.post("/login", credentials));
    login.expect(200);
    var cookie = login.field("Set-Cookie");
    var ann = requests.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
    var created = connection.send(ann.post("/posts", "{\"title\":\"a\",\"body\":\"b\"}"));
    created.expect(201);
    var path = created.field("Location");
    var put =
        new NumberedRequest(ann, "If-Match", r -> r.put(path, "{\"title\":\"c\",\"body\":\"d\"}"));
    for (var version = 1; version <= 12; version++) {
      connection.send(put.of(version)).expect(200);
    }
    connection.send(put.of(12)).expect(412);
  }
}
