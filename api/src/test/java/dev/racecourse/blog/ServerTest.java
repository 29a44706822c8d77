package dev.racecourse.blog;

import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A test of the real server: one started for each test method, on a free port. */
abstract class ServerTest {
  static final String DRAFT = "{\"title\":\"a title\",\"body\":\"a body\"}";

  final WatchedBlog server = WatchedBlog.start();
  private final BlogClient blog = new BlogClient(server.uri());

  @AfterEach
  void stop() {
    server.close();
  }

  BlogClient.Reply send(String method, String path, String cookie, String body, String... headers)
      throws Exception {
    return blog.send(method, path, cookie, body, headers);
  }

  BlogClient.Reply get(String path) throws Exception {
    return blog.send("GET", path, "", "");
  }

  String login(String username) throws Exception {
    return blog.login(username);
  }

  List<String> listIds(String page) throws Exception {
    return blog.listIds(page);
  }
}
