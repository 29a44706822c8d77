package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.client.Requests;
import dev.racecourse.benchmarks.client.Response;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * A user who is about to register and log in. Each of the two costs the server a password hash, and
 * it refuses (503) while too many wait for theirs: then the user waits, too.
 */
record Account(String username) {
  private static final int ATTEMPTS = 60;

  /** Registers, logs in and returns requests that carry the session's cookie. */
  Requests openSession(Connection connection, Requests requests)
      throws IOException, InterruptedException {
    var credentials =
        "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, "a horse, a course");
    patiently(connection, requests.post("/users", credentials)).expect(201);
    var login = patiently(connection, requests.post("/login", credentials));
    login.expect(200);
    var cookie = login.field("Set-Cookie");
    return requests.with("Cookie", cookie.substring(0, cookie.indexOf(';')));
  }

  private static Response patiently(Connection connection, Request request)
      throws IOException, InterruptedException {
    var response = connection.send(request);
    for (var attempt = 1; attempt < ATTEMPTS && response.status() == 503; attempt++) {
      TimeUnit.SECONDS.sleep(Long.parseLong(response.field("Retry-After")));
      response = connection.send(request);
    }
    return response;
  }
}
