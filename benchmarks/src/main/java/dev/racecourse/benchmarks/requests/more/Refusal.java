package dev.racecourse.benchmarks.requests.more;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.subject.BlogUnderTest;
import dev.racecourse.benchmarks.subject.Draft;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** POST /posts without a session: what it costs to turn somebody away. */
public class Refusal extends HttpBenchmark {
  private Connection connection;
  private Request post;

  /** Connects, but does not log in. */
  @Setup
  public void connect(BlogUnderTest blog) throws IOException {
    connection = blog.connect();
    post = blog.requests().post("/posts", Draft.json("A new post"));
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    connection.close();
  }

  /** Tries to publish a post. */
  @Benchmark
  public int refusal() throws IOException {
    return connection.send(post).expect(401);
  }
}
