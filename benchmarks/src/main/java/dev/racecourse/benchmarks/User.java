package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.client.Requests;
import dev.racecourse.benchmarks.client.Response;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * A logged-in user with a connection of its own: one JMH thread. JMH makes one for each place that
 * names it, so a benchmark names it once, or the second would find the name taken.
 */
@State(Scope.Thread)
public class User {
  /** Prime to the number of posts, so that users start at different ones. */
  private static final int STRIDE = 61;

  private String name;
  private Connection connection;
  private Requests requests;
  private int turn;

  /** Connects, registers and logs in. */
  @Setup
  public void logIn(BlogUnderTest blog, ThreadParams thread)
      throws IOException, InterruptedException {
    name = "user-" + thread.getThreadIndex();
    turn = STRIDE * thread.getThreadIndex();
    connection = Connection.open(blog.uri());
    requests = new Account(name).openSession(connection, blog.requests());
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    connection.close();
  }

  String name() {
    return name;
  }

  /** Requests in this user's session. */
  Requests requests() {
    return requests;
  }

  /** A number that grows by 1 with each call. */
  int next() {
    return turn++;
  }

  Response send(Request request) throws IOException {
    return connection.send(request);
  }
}
