package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** More registrations at once than the server hashes: they are refused, a login is not. */
class RegistrationFloodTest extends ServerTest {

  RegistrationFloodTest(StoreKind kind) {
    super(kind);
  }

  private static final int REGISTRATIONS = 200;
  private static final Pattern WAITING = Pattern.compile("\nhashing_queue (\\d+)");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void leavesRoomForALogin() throws Exception {
    var flood = new ArrayList<CompletableFuture<HttpResponse<Void>>>();
    for (var i = 0; i < REGISTRATIONS; i++) {
      flood.add(register("user-" + i));
    }
    Await.until("a registration is refused", () -> flood.stream().anyMatch(this::isRefused));
    // Of 96; how many selectors add one at the same time depends on the machine.
    assertTrue(waiting() < 80);
    var nobody = "{\"username\":\"nobody\",\"password\":\"a long sentence\"}";
    assertEquals(401, send("POST", "/login", "", nobody).status());
    for (var answer : flood) {
      assertTrue(Set.of(201, 503).contains(answer.join().statusCode()));
    }
  }

  private int waiting() throws Exception {
    var gauge = WAITING.matcher(new AdminClient(server.adminUri()).metrics());
    assertTrue(gauge.find());
    return Integer.parseInt(gauge.group(1));
  }

  private boolean isRefused(CompletableFuture<HttpResponse<Void>> answer) {
    return answer.isDone() && answer.join().statusCode() == 503;
  }

  private CompletableFuture<HttpResponse<Void>> register(String username) {
    var credentials = "{\"username\":\"%s\",\"password\":\"a long sentence\"}".formatted(username);
    var request =
        HttpRequest.newBuilder(server.uri().resolve("/users"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(credentials))
            .build();
    return http.sendAsync(request, BodyHandlers.discarding());
  }
}
