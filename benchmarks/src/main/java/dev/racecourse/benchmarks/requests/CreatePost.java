package dev.racecourse.benchmarks.requests;

import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.subject.Author;
import dev.racecourse.benchmarks.subject.Draft;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Setup;

/** POST /posts: a new post in the session's name. */
@Fork(
    value = 5,
    // The blog keeps the posts of a second in a part of it.
    jvmArgs = {"-Xms1g", "-Xmx1g"})
public class CreatePost extends HttpBenchmark {
  private Author author;
  private Request post;

  /** Encodes the request. */
  @Setup
  public void encode(Author author) {
    this.author = author;
    post = author.requests().post("/posts", Draft.json("A new post"));
  }

  /** Publishes a post. */
  @Benchmark
  public int createPost() throws IOException {
    return author.publish(post).expect(201);
  }
}
