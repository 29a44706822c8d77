package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.database.StoreKind;
import dev.racecourse.blog.wire.RawClient;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How requests are counted and timed. */
class RequestMetricsTest extends ServerTest {

  RequestMetricsTest(StoreKind kind) {
    super(kind);
  }

  private static final String TOTAL = "http_server_requests_total";
  private static final String TIMED = "http_server_request_duration_seconds_count";

  private final AdminClient operator = new AdminClient(server.adminUri());

  @Test
  void aRequestIsCountedByMethodRouteAndStatus() throws Exception {
    var ann = login("ann");
    var post = send("POST", "/posts", ann, DRAFT).header("Location");
    for (var i = 0; i < 3; i++) {
      get(post);
    }
    get("/posts/none");
    awaitCounted(7);
    assertEquals(
        Set.of(
            TOTAL + "{method=\"POST\",route=\"/users\",status=\"201\"} 1.0",
            TOTAL + "{method=\"POST\",route=\"/login\",status=\"200\"} 1.0",
            TOTAL + "{method=\"POST\",route=\"/posts\",status=\"201\"} 1.0",
            TOTAL + "{method=\"GET\",route=\"/posts/{id}\",status=\"200\"} 3.0",
            TOTAL + "{method=\"GET\",route=\"/posts/{id}\",status=\"404\"} 1.0"),
        Set.copyOf(samples(TOTAL)));
    assertEquals(
        Set.of(
            TIMED + "{method=\"POST\",route=\"/users\"} 1",
            TIMED + "{method=\"POST\",route=\"/login\"} 1",
            TIMED + "{method=\"POST\",route=\"/posts\"} 1",
            TIMED + "{method=\"GET\",route=\"/posts/{id}\"} 4"),
        Set.copyOf(samples(TIMED)));
  }

  @Test
  void clientsCannotGrowTheLabels() throws Exception {
    try (var client = new RawClient(server.uri())) {
      for (var i = 0; i < 1000; i++) {
        client.send("M%1$d /path/%1$d HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(i));
        client.send("GET /posts/%1$d HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(i));
        client.reply("GET").assertProblem(404);
        client.reply("GET").assertProblem(404);
      }
    }
    awaitCounted(2000);
    assertEquals(Set.of("other", "GET"), labels("method"));
    assertEquals(Set.of("other", "/posts/{id}"), labels("route"));
  }

  @Test
  void whatTheParserRefusesCountsToo() throws Exception {
    refuse(400, "GARBAGE\r\n\r\n");
    refuse(400, "GET /posts HTTP/1.1\r\n\r\n");
    refuse(404, "CONNECT localhost:1 HTTP/1.1\r\nHost: localhost:1\r\n\r\n");
    awaitCounted(3);
    assertEquals(
        Set.of(
            TOTAL + "{method=\"other\",route=\"other\",status=\"400\"} 1.0",
            TOTAL + "{method=\"GET\",route=\"/posts\",status=\"400\"} 1.0",
            TOTAL + "{method=\"other\",route=\"other\",status=\"404\"} 1.0"),
        Set.copyOf(samples(TOTAL)));
  }

  private void refuse(int status, String request) throws Exception {
    try (var client = new RawClient(server.uri())) {
      client.send(request);
      client.reply("GET").assertProblem(status);
    }
  }

  /** A request is counted when it is done, which its client may know before. */
  private void awaitCounted(int requests) throws Exception {
    Await.until(
        requests + " requests are counted",
        () -> samples(TOTAL).stream().mapToDouble(RequestMetricsTest::value).sum() >= requests);
  }

  private static double value(String sample) {
    return Double.parseDouble(sample.substring(sample.lastIndexOf(' ')));
  }

  private Set<String> labels(String name) throws Exception {
    return Pattern.compile(name + "=\"([^\"]*)\"")
        .matcher(String.join("\n", samples(TOTAL)))
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private List<String> samples(String metric) throws Exception {
    return operator.metrics().lines().filter(line -> line.startsWith(metric + "{")).toList();
  }
}
