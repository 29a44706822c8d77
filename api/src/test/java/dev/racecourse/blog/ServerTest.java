package dev.racecourse.blog;

import dev.racecourse.blog.database.StoreKind;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test of the real server: one started for each test method and each kind of store. */
@ParameterizedClass
@EnumSource
abstract class ServerTest {
  static final String DRAFT = "{\"title\":\"a title\",\"body\":\"a body\"}";

  final WatchedBlog server;
  private final BlogClient blog;

  ServerTest(StoreKind kind) {
    server = WatchedBlog.start(kind);
    blog = new BlogClient(server.uri());
  }

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
