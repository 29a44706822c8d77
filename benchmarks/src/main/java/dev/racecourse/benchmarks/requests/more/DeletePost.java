package dev.racecourse.benchmarks.requests.more;

import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.subject.Draft;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** POST /posts and DELETE /posts/{id}: a post comes and goes, two requests an operation. */
public class DeletePost extends HttpBenchmark {
  private User user;
  private Request post;

  /** Encodes the request. */
  @Setup
  public void encode(User user) {
    this.user = user;
    post = user.requests().post("/posts", Draft.json("A new post"));
  }

  /** Publishes a post and deletes it. */
  @Benchmark
  public int createAndDelete() throws IOException {
    var created = user.send(post);
    created.expect(201);
    return user.send(user.requests().delete(created.field("Location"))).expect(204);
  }
}
