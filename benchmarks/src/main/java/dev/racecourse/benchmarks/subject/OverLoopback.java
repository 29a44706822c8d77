package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.blog.post.PostId;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** A blog in this process, over sockets of the loopback interface. */
record OverLoopback(Embedded blog) implements Subject {
  @Override
  public URI uri() {
    return blog.server().uri();
  }

  @Override
  public Connection connect() throws IOException {
    return Connection.open(uri());
  }

  @Override
  public void register(Account account, Connection connection) {
    blog.register(account);
  }

  @Override
  public List<PostId> publish(int posts) {
    return blog.publish(posts);
  }

  @Override
  public void close() {
    blog.close();
  }
}
