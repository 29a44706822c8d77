package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.client.Requests;
import java.io.IOException;

/** A user who logs in and out again. Not thread-safe. */
public final class SessionCycle implements AutoCloseable {
  private final Connection connection;
  private final Requests requests;
  private final Request logIn;

  /** Connects and registers. */
  public SessionCycle(AnyBlog blog, int number) throws IOException, InterruptedException {
    connection = blog.connect();
    requests = blog.requests();
    var account = blog.account(number);
    connection.send(blog.openSession(account, connection).post("/logout")).expect(204);
    logIn = account.logIn(requests);
  }

  /** Logs in and out: two requests. */
  public int run() throws IOException {
    var session = Account.inSession(requests, connection.send(logIn));
    return connection.send(session.post("/logout")).expect(204);
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
