package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import dev.racecourse.blog.wire.RawClient;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator can ask, and where. */
class AdminPortTest extends ServerTest {

  AdminPortTest(StoreKind kind) {
    super(kind);
  }

  private final AdminClient operator = new AdminClient(server.adminUri());

  @Test
  void aRunningBlogIsLiveAndReady() throws Exception {
    var live = ask("GET", "/health/live");
    assertEquals(200, live.status());
    assertEquals("live", live.text("status"));
    assertEquals("nosniff", live.header("X-Content-Type-Options"));
    assertEquals("ready", ask("GET", "/health/ready").text("status"));
    assertEquals(200, ask("HEAD", "/health/ready").status());
  }

  @Test
  void metricsArePrometheusText() throws Exception {
    var metrics = ask("GET", "/metrics");
    assertEquals(200, metrics.status());
    assertEquals("text/plain; version=0.0.4; charset=utf-8", metrics.header("Content-Type"));
    for (var name :
        new String[] {
          "http_server_requests_in_flight",
          "jvm_memory_used_bytes",
          "jvm_memory_max_bytes",
          "jvm_threads_current",
          "jvm_gc_collection_seconds_count",
          "process_start_time_seconds",
          "process_open_fds"
        }) {
      assertTrue(metrics.http().body().contains("\n" + name), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/posts"})
  void thePortsShareNoPath(String path) throws Exception {
    assertNotEquals(get(path).status() == 404, ask("GET", path).status() == 404);
  }

  @Test
  void wrongPathsAndMethodsAreProblems() throws Exception {
    var absent = ask("GET", "/health");
    assertEquals(404, absent.status());
    assertEquals("application/problem+json", absent.header("Content-Type"));
    var refused = ask("POST", "/metrics");
    assertEquals(405, refused.status());
    assertEquals("GET, HEAD, OPTIONS", refused.header("Allow"));
    assertEquals("application/problem+json", refused.header("Content-Type"));
    var options = ask("OPTIONS", "/metrics");
    assertEquals(204, options.status());
    assertEquals("GET, HEAD, OPTIONS", options.header("Allow"));
  }

  @Test
  void aDrainingBlogIsLiveButNotReady() throws Exception {
    try (var inFlight = new RawClient(server.uri())) {
      inFlight.send(
          "POST /logout HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n");
      operator.awaitInFlight(1);
      var stopped = CompletableFuture.runAsync(server::close);
      Await.until("not ready", () -> ask("GET", "/health/ready").status() != 200);
      var ready = ask("GET", "/health/ready");
      assertEquals(503, ready.status());
      assertEquals("application/problem+json", ready.header("Content-Type"));
      assertEquals(200, new AdminClient(server.adminUri()).ask("GET", "/health/live").status());
      inFlight.send("{}");
      stopped.get(Await.HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
    }
  }

  private BlogClient.Reply ask(String method, String path) throws Exception {
    return operator.ask(method, path);
  }
}
