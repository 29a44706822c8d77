package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.client.Request;
import java.io.IOException;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import tools.jackson.databind.json.JsonMapper;

/** POST /posts: a new post in the session's name. */
public class CreatePost extends HttpBenchmark {
  private static final JsonMapper JSON = new JsonMapper();

  private User user;
  private Request post;

  /** Encodes the request. */
  @Setup
  public void encode(User user) {
    this.user = user;
    post = user.requests().post("/posts", Draft.json("A new post"));
  }

  /** Deletes the user's posts, so that each iteration starts from the same store. */
  @Setup(Level.Iteration)
  public void deletePosts(StartingLine line) throws IOException, InterruptedException {
    for (var ids = newestPosts(); !ids.isEmpty(); ids = newestPosts()) {
      for (var id : ids) {
        user.send(user.requests().delete("/posts/" + id)).expect(204);
      }
    }
    line.await();
  }

  private List<String> newestPosts() throws IOException {
    var response = user.send(user.requests().get("/posts?limit=100&author=" + user.name()));
    response.expect(200);
    return JSON.readTree(response.text()).get("items").findValuesAsString("id");
  }

  /** Publishes a post. */
  @Benchmark
  public int createPost() throws IOException {
    return user.send(post).expect(201);
  }
}
