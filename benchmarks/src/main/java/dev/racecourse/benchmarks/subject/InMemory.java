package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.blog.BlogServer;
import java.net.URI;

/** A blog in this process, without sockets: a request is served on the client's thread. */
record InMemory(BlogServer server) implements Subject {
  @Override
  public URI uri() {
    return server.uri();
  }

  @Override
  public Connection connect() {
    return Connection.over(server.connectInMemory());
  }

  @Override
  public void close() {
    server.close();
  }
}
