package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.client.Requests;
import dev.racecourse.benchmarks.client.Response;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * A user who registers and logs in. Each of the two costs the server a password hash, and it
 * refuses while too many wait for theirs (503) or have registered from this address (429): then the
 * user tries again, for two minutes.
 */
public record Account(String username, String password) {
  private static final int ATTEMPTS = 120;

  /** Registers, or finds that the account is there or that registration is closed. */
  void register(Connection connection, Requests requests) throws IOException, InterruptedException {
    var answer = patiently(connection, requests.post("/users", credentials()));
    if (answer.status() != 409 && answer.status() != 403) {
      answer.expect(201);
    }
  }

  /** Logs in and returns requests that carry the session's cookie. */
  Requests openSession(Connection connection, Requests requests)
      throws IOException, InterruptedException {
    var answer = patiently(connection, logIn(requests));
    if (answer.status() == 401) {
      throw new IOException(
          username
              + " cannot log in: the account has another password, or there is none and registration"
              + " is closed; set BLOG_PASSWORD, or give another -p user");
    }
    return inSession(requests, answer);
  }

  Request logIn(Requests requests) {
    return requests.post("/login", credentials());
  }

  /** Requests that carry the cookie of a successful login. */
  static Requests inSession(Requests requests, Response login) {
    login.expect(200);
    var cookie = login.field("Set-Cookie");
    return requests.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
  }

  private String credentials() {
    return "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, escaped());
  }

  private String escaped() {
    return password.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  private static Response patiently(Connection connection, Request request)
      throws IOException, InterruptedException {
    var response = connection.send(request);
    for (var attempt = 1; attempt < ATTEMPTS && isBusy(response); attempt++) {
      TimeUnit.SECONDS.sleep(1);
      response = connection.send(request);
    }
    return response;
  }

  private static boolean isBusy(Response response) {
    return response.status() == 503 || response.status() == 429;
  }

  /** Shows no password. */
  @Override
  public String toString() {
    return username;
  }
}
