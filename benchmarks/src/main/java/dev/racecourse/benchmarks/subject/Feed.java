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

  private Connection connection;
  private OwnPosts posts;
  private Request[] reads;
  private Request firstPage;
  private Request deepPage;

  /** Publishes the posts and encodes the requests. */
  @Setup
  public void publish(BlogUnderTest blog) throws IOException, InterruptedException {
    connection = blog.connect();
    var account = blog.account("author");
    var author = blog.openSession(account, connection);
    posts = new OwnPosts(connection, author, account.username());
    posts.deleteAll();
    blog.atTheEnd(this::delete);
    reads = new Request[POSTS];
    for (var i = 0; i < POSTS; i++) {
      var response = connection.send(author.post("/posts", Draft.json("Post " + i)));
      response.expect(201);
      reads[i] = blog.requests().get(response.field("Location"));
    }
    firstPage = blog.requests().get("/posts");
    deepPage = blog.requests().get("/posts?cursor=" + deepCursor(blog.requests()));
  }

  /** Where the list stands after 400 posts. */
  private String deepCursor(Requests requests) throws IOException {
    var cursor = "";
    for (var page = 0; page < PAGES_DOWN; page++) {
      var response = connection.send(requests.get("/posts?limit=100" + cursor));
      response.expect(200);
      cursor = "&cursor=" + JSON.readTree(response.text()).get("next").asString();
    }
    return cursor.substring("&cursor=".length());
  }

  private void delete() throws IOException {
    posts.deleteAll();
    connection.close();
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
