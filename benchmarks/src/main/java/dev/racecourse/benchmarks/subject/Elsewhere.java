package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import java.io.IOException;
import java.net.URI;

/** A server in another process that speaks the blog's contract. It is left as it was found. */
record Elsewhere(URI uri) implements Subject {

  static Elsewhere at(String target) {
    if (!target.matches("http://[^/?#@]+:\\d{1,5}/?")) {
      throw new IllegalArgumentException(
          "target must be loopback, memory or http://host:port, not " + target);
    }
    return new Elsewhere(URI.create(target.replaceFirst("/$", "")));
  }

  @Override
  public Connection connect() throws IOException {
    try {
      return Connection.open(uri);
    } catch (IOException e) {
      throw new IOException("no connection to " + uri + ": " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {}
}
