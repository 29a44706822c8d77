package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.client.Connection;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What {@link ReadPost} would be if the blog cost nothing: the same request, the same client and
 * the same bytes back, from a Jetty that knows the answer beforehand.
 */
public class Ruler extends HttpBenchmark {
  private Connection connection;

  /** Connects to the server that does nothing. */
  @Setup
  public void connect(EmptyServer server) throws IOException {
    connection = Connection.open(server.uri());
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    connection.close();
  }

  /** Asks for the next post and gets always the same. */
  @Benchmark
  public int ruler(User user, Feed feed) throws IOException {
    return connection.send(feed.read(user.next())).expect(200);
  }
}
