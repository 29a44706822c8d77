package dev.racecourse.benchmarks.subject;

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
 * names it, so a benchmark names it once, or there would be two connections.
 */
@State(Scope.Thread)
public class User {
  /** Prime to the number of posts, so that users start at different ones. */
  private static final int STRIDE = 61;

  private Account account;
  private Connection connection;
  private Requests requests;
  private int turn;

  /** Connects, registers and logs in. */
  @Setup
  public void logIn(BlogUnderTest blog, ThreadParams thread)
      throws IOException, InterruptedException {
    turn = STRIDE * thread.getThreadIndex();
    account = blog.account(thread.getThreadIndex());
    connection = blog.connect();
    requests = blog.openSession(account, connection);
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    connection.close();
  }

  /** Deletes this user's posts. */
  void deletePosts() throws IOException {
    new OwnPosts(connection, requests, account.username()).deleteAll();
  }

  /** Requests in this user's session. */
  public Requests requests() {
    return requests;
  }

  /** A number that grows by 1 with each call. */
  public int next() {
    return turn++;
  }

  /** Sends a request and waits for the answer. */
  public Response send(Request request) throws IOException {
    return connection.send(request);
  }
}
