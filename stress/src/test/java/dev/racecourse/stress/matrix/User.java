package dev.racecourse.stress.matrix;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** One user of a blog, on a thread of its own. */
final class User {
  static final String PASSWORD = "a long sentence";
  static final int POSTS = 20;
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI blog;
  private final String name;

  User(URI blog, String name) {
    this.blog = blog;
    this.name = name;
  }

  List<String> use(CyclicBarrier together) throws Exception {
    var credentials = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(name, PASSWORD);
    var cookie =
        send(200, "POST", "/login", "", credentials)
            .headers()
            .firstValue("set-cookie")
            .orElseThrow()
            .replaceAll(";.*", "");
    together.await(1, TimeUnit.MINUTES);
    var ids = new ArrayList<String>();
    for (var i = 0; i < POSTS; i++) {
      var draft = "{\"title\":\"a title\",\"body\":\"a body\"}";
      ids.addAll(ids(send(201, "POST", "/posts", cookie, draft)));
      if (!send(200, "GET", "/session", cookie, "").body().contains(name)) {
        throw new Unexpected();
      }
    }
    send(204, "POST", "/logout", cookie, "");
    send(401, "GET", "/session", cookie, "");
    return ids;
  }

  List<String> listed() throws Exception {
    var ids = new ArrayList<String>();
    var page = "/posts?limit=100";
    while (!page.isEmpty()) {
      var answer = send(200, "GET", page, "", "");
      var onPage = ids(answer);
      ids.addAll(onPage);
      page = answer.headers().firstValue("link").map(User::target).orElse("");
    }
    return ids;
  }

  private static String target(String link) {
    return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
  }

  private static List<String> ids(HttpResponse<String> answer) {
    return ID.matcher(answer.body()).results().map(found -> found.group(1)).toList();
  }

  private HttpResponse<String> send(
      int expected, String method, String path, String cookie, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(blog.resolve(path))
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    var answer = client.send(request.build(), BodyHandlers.ofString());
    if (answer.statusCode() != expected) {
      throw new Unexpected();
    }
    return answer;
  }

  /** An answer that the ancestor's test would have failed on. */
  static final class Unexpected extends Exception {
    private static final long serialVersionUID = 1;
  }
}
