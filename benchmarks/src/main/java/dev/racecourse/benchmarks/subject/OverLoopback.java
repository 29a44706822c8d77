package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.blog.BlogServer;
import java.io.IOException;
import java.net.URI;

/** A blog in this process, over sockets of the loopback interface. */
record OverLoopback(BlogServer server) implements Subject {
  @Override
  public URI uri() {
    return server.uri();
  }

  @Override
  public Connection connect() throws IOException {
    return Connection.open(uri());
  }

  @Override
  public void close() {
    server.close();
  }
}
