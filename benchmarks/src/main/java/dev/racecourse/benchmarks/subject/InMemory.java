package dev.racecourse.benchmarks.subject;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.blog.post.PostId;
import java.net.URI;
import java.util.List;

/** A blog in this process, without sockets: a request is served on the client's thread. */
record InMemory(Embedded blog) implements Subject {
  @Override
  public URI uri() {
    return blog.server().uri();
  }

  @Override
  public Connection connect() {
    return Connection.over(blog.server().connectInMemory());
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
