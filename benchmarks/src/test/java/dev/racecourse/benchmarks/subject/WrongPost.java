package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Request;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Asks for a post that is not there. */
public class WrongPost extends HttpBenchmark {
  private Connection connection;
  private Request request;

  /** Connects. */
  @Setup
  public void connect(BlogUnderTest blog) throws IOException {
    connection = blog.connect();
    request = blog.requests().get("/posts/none");
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    connection.close();
  }

  /** Gets 404 and insists on 200. */
  @Benchmark
  public int wrongPost() throws IOException {
    return connection.send(request).expect(200);
  }
}
