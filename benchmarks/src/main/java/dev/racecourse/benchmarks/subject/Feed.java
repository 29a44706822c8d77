package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.client.Requests;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tools.jackson.databind.json.JsonMapper;

/** Posts to read, and the requests that read them, without a session: anyone may read. */
@State(Scope.Benchmark)
public class Feed {
  /** A power of two, so that the posts can be walked by mask. */
  private static final int POSTS = 512;

  private static final int PAGES_DOWN = 4;
  private static final JsonMapper JSON = new JsonMapper();

  private Request[] reads;
  private Request firstPage;
  private Request deepPage;

  /** Publishes the posts and encodes the requests. */
  @Setup
  public void publish(BlogUnderTest blog) throws IOException, InterruptedException {
    try (var connection = blog.connect()) {
      publish(blog, connection);
      firstPage = blog.requests().get("/posts");
      deepPage = blog.requests().get("/posts?cursor=" + deepCursor(connection, blog.requests()));
    }
  }

  private void publish(BlogUnderTest blog, Connection connection)
      throws IOException, InterruptedException {
    var author = blog.openSession(blog.account("author"), connection);
    reads = new Request[POSTS];
    for (var i = 0; i < POSTS; i++) {
      var response = connection.send(author.post("/posts", Draft.json("Post " + i)));
      response.expect(201);
      reads[i] = blog.requests().get(response.field("Location"));
    }
  }

  /** Where the list stands after 400 posts. */
  private static String deepCursor(Connection connection, Requests requests) throws IOException {
    var cursor = "";
    for (var page = 0; page < PAGES_DOWN; page++) {
      var response = connection.send(requests.get("/posts?limit=100" + cursor));
      response.expect(200);
      cursor = "&cursor=" + JSON.readTree(response.text()).get("next").asString();
    }
    return cursor.substring("&cursor=".length());
  }

  /** Reads one post; the posts are numbered round and round. */
  public Request read(int number) {
    return reads[number & (POSTS - 1)];
  }

  /** Lists the newest posts, 20 of them. */
  public Request firstPage() {
    return firstPage;
  }

  /** Lists 20 posts that are older than 400 others. */
  public Request deepPage() {
    return deepPage;
  }
}
