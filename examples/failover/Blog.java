import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Pattern;

/** A node of the blog, as its clients see it. */
record Blog(HttpClient http, int port) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Blog at(int port) {
    return new Blog(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build(),
        port);
  }

  Reply send(String method, String path, String cookie, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .method(method, BodyPublishers.ofString(body))
            .setHeader("Content-Type", "application/json")
            .setHeader("Cookie", cookie);
    for (var i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    return new Reply(http.send(request.build(), BodyHandlers.ofString()));
  }

  /** The cookie of a new session. */
  String login(String username) throws IOException, InterruptedException {
    var credentials =
        "{\"username\":\"%s\",\"password\":\"%s\"}"
            .formatted(username, System.getenv("BLOG_PASSWORD"));
    var reply = send("POST", "/login", "", credentials);
    return reply.http().headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  static String draft(String title) {
    return "{\"title\":\"" + title + "\",\"body\":\"" + "a body ".repeat(30) + "\"}";
  }

  /** A response. */
  record Reply(HttpResponse<String> http) {
    int status() {
      return http.statusCode();
    }

    /** The value of a member of the JSON, which is a string. */
    String text(String member) {
      var match = Pattern.compile("\"" + member + "\":\"([^\"]*)\"").matcher(http.body());
      return match.find() ? match.group(1) : "";
    }
  }
}
