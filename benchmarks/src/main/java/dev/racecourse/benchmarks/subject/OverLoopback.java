package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.blog.BlogServer;
import dev.racecourse.blog.account.Accounts;
import java.io.IOException;
import java.net.URI;

/** A blog in this process, over sockets of the loopback interface. */
record OverLoopback(BlogServer server, Accounts accounts) implements Subject {
  @Override
  public URI uri() {
    return server.uri();
  }

  @Override
  public Connection connect() throws IOException {
    return Connection.open(uri());
  }

  @Override
  public void register(Account account, Connection connection) {
    // Not by a request: an address may register so many only.
    accounts.register(account.username(), account.password());
  }

  @Override
  public void close() {
    server.close();
  }
}
