package dev.racecourse.benchmarks.requests;

import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.subject.Draft;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.StartingLine;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;

/** POST /posts: a new post in the session's name. */
public class CreatePost extends HttpBenchmark {
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
    user.deletePosts();
    line.await();
  }

  /** Publishes a post. */
  @Benchmark
  public int createPost() throws IOException {
    return user.send(post).expect(201);
  }
}
