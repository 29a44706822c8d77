package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.blog.BlogServer;
import dev.racecourse.blog.account.Accounts;
import java.net.URI;

/** A blog in this process, without sockets: a request is served on the client's thread. */
record InMemory(BlogServer server, Accounts accounts) implements Subject {
  @Override
  public URI uri() {
    return server.uri();
  }

  @Override
  public Connection connect() {
    return Connection.over(server.connectInMemory());
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
