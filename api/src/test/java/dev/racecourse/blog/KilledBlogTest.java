package dev.racecourse.blog;

import dev.racecourse.blog.AcknowledgedPosts.Creation;
import dev.racecourse.blog.database.StoreKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A blog that is killed again and again while many users write. */
class KilledBlogTest {
  private final AcknowledgedPosts posts = new AcknowledgedPosts();

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "MEMORY")
  void whatWasAcknowledgedIsThereOnce(StoreKind kind) throws Exception {
    var file = folder.resolve("blog.db");
    var store = kind.url(file);
    var cookie = "";
    for (var kill = 0; kill < Kills.COUNT; kill++) {
      try (var blog = BlogProcess.start("--store", store, "--user", "ann")) {
        cookie = cookie.isEmpty() ? login(blog) : cookie;
        var writers = Writers.start(Kills.WRITERS, posts, creation(blog, cookie));
        writers.awaitMore(Kills.writesBefore());
        blog.kill();
        writers.stop();
      }
    }
    try (var blog = BlogProcess.start("--store", store)) {
      posts.assertNoKeyMakesASecond(new BlogClient(blog.uri()), cookie);
    }
    try (var database = kind.reopened(file)) {
      posts.assertKept(database);
    }
    Kills.tell("the blog on " + kind, posts);
  }

  private static String login(BlogProcess blog) throws Exception {
    var credentials = "{\"username\":\"ann\",\"password\":\"" + BlogProcess.PASSWORD + "\"}";
    return new BlogClient(blog.uri()).send("POST", "/login", "", credentials).cookie();
  }

  private static Creation creation(BlogProcess blog, String cookie) {
    var client = new BlogClient(blog.uri());
    return key -> {
      BlogClient.Reply reply;
      try {
        reply = AcknowledgedPosts.send(client, cookie, key);
      } catch (IOException e) {
        // Killed.
        return Optional.empty();
      }
      return Optional.of(AcknowledgedPosts.id(reply));
    };
  }
}
