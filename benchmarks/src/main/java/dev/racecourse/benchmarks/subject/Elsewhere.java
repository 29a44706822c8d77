package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Requests;
import dev.racecourse.blog.post.PostId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A server in another process that speaks the blog's contract. */
record Elsewhere(URI uri) implements Subject {

  static Elsewhere at(String target) {
    if (!target.matches("http://[\\w.-]+:\\d{1,5}/?")) {
      throw new IllegalArgumentException(
          "target must be loopback, memory or http://host:port, not " + target);
    }
    var uri = URI.create(target.replaceFirst("/$", ""));
    if (uri.getHost() == null) {
      throw new IllegalArgumentException("target " + target + " has no name that a host can have");
    }
    return new Elsewhere(uri);
  }

  /** BLOG_PASSWORD, as accounts that others can reach must not have one that everybody knows. */
  @Override
  public String password() {
    @Nullable String password = System.getenv("BLOG_PASSWORD");
    if (password != null) {
      return password;
    }
    var address = new InetSocketAddress(uri.getHost(), 0).getAddress();
    if (address != null && address.isLoopbackAddress()) {
      return Subject.super.password();
    }
    throw new IllegalStateException(
        "set BLOG_PASSWORD: the accounts of this run on " + uri + " will have that password");
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
  public void register(Account account, Connection connection)
      throws IOException, InterruptedException {
    account.register(connection, Requests.to(uri));
  }

  @Override
  public List<PostId> publish(int posts) {
    throw new IllegalArgumentException("posts is for a blog in this process, not for " + uri);
  }

  @Override
  public void close() {}
}
