package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.openapi.Contract;
import dev.racecourse.blog.openapi.Fields;
import dev.racecourse.blog.openapi.Heard;
import dev.racecourse.blog.openapi.Sent;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JDK's HTTP client, saying what a test of the blog says. Thread-safe. Everything it sends and
 * hears is held against the {@link Contract}.
 */
final class BlogClient {
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http;
  private final URI blog;
  private final BiConsumer<Sent, Heard> contract;

  BlogClient(URI blog) {
    this(blog, HttpClient.newBuilder(), Contract::check);
  }

  /** Speaks HTTPS with whom the context trusts. */
  BlogClient(URI blog, SSLContext trusting) {
    this(blog, HttpClient.newBuilder().sslContext(trusting), Contract::check);
  }

  private BlogClient(URI blog, HttpClient.Builder http, BiConsumer<Sent, Heard> contract) {
    this.blog = blog;
    this.http = http.version(HttpClient.Version.HTTP_1_1).build();
    this.contract = contract;
  }

  /** A client that may ask for what openapi.yaml says nothing of. */
  static BlogClient unchecked(URI blog) {
    return new BlogClient(blog, HttpClient.newBuilder(), (sent, heard) -> {});
  }

  /** Sends a request; an empty cookie or body is left out; headers are names and values in turn. */
  Reply send(String method, String path, String cookie, String body, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(blog.resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (!body.isEmpty()) {
      request.setHeader("Content-Type", "application/json");
    }
    for (var i = 0; i < headers.length; i += 2) {
      request.setHeader(headers[i], headers[i + 1]);
    }
    var sent = request.build();
    var reply = new Reply(http.send(sent, BodyHandlers.ofString()));
    contract.accept(
        new Sent(method, path, new Fields(sent.headers().map()), body),
        new Heard(reply.status(), new Fields(reply.http().headers().map()), reply.http().body()));
    return reply;
  }

  /** Registers a user and logs in; answers the cookie. */
  String login(String username) throws IOException, InterruptedException {
    var credentials = "{\"username\":\"" + username + "\",\"password\":\"a long sentence\"}";
    send("POST", "/users", "", credentials);
    return send("POST", "/login", "", credentials).cookie();
  }

  /** The ids of all posts from this page on, following each page's link to the next. */
  List<String> listIds(String page) throws IOException, InterruptedException {
    var ids = new ArrayList<String>();
    var pages = new HashSet<String>();
    for (var path = page; !path.isEmpty(); ) {
      assertTrue(pages.add(path), "page " + path + " links back to itself");
      var reply = send("GET", path, "", "");
      reply.json().get("items").forEach(post -> ids.add(post.get("id").asString()));
      var link = reply.header("Link");
      path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
    }
    return ids;
  }

  /** A response. */
  record Reply(HttpResponse<String> http) {
    int status() {
      return http.statusCode();
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    /** The name and value of the cookie that was set. */
    String cookie() {
      return header("Set-Cookie").split(";", 2)[0];
    }

    JsonNode json() {
      return JSON.readTree(http.body());
    }

    String text(String member) {
      return json().get(member).asString();
    }
  }
}
