package dev.racecourse.benchmarks.requests;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.RulerServer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What {@link ReadPost} would be if the blog cost nothing: the same request, the same client, the
 * same way and the same bytes back, from a Jetty that knows the answer beforehand.
 */
public class Ruler extends HttpBenchmark {
  private Connection connection;
  private int turn;

  /** Connects to what costs least. */
  @Setup
  public void connect(RulerServer server) throws IOException {
    connection = server.connect();
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    connection.close();
  }

  /** Asks for the next post and gets always the same. */
  @Benchmark
  public int ruler(RulerServer server) throws IOException {
    return connection.send(server.request(turn++)).expect(server.status());
  }
}
