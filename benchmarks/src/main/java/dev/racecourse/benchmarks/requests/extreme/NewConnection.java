package dev.racecourse.benchmarks.requests.extreme;

import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.subject.BlogUnderTest;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** Connect, GET /session without a session, close: what keeping connections alive saves. */
public class NewConnection extends HttpBenchmark {
  private Request question;

  /** Encodes a request after which the server closes, so that it keeps the port that waits. */
  @Setup
  public void encode(BlogUnderTest blog) {
    question = blog.requests().with("Connection", "close").get("/session");
  }

  /** Asks once. */
  @Benchmark
  public int newConnection(BlogUnderTest blog) throws IOException {
    try (var connection = blog.connect()) {
      var status = connection.send(question).expect(401);
      connection.awaitEnd();
      return status;
    }
  }
}
