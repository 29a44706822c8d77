package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.WrongStatus;
import dev.racecourse.benchmarks.load.Target;
import dev.racecourse.benchmarks.subject.BlogUnderTest;
import dev.racecourse.benchmarks.subject.Feed;
import dev.racecourse.benchmarks.subject.Visitor;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/** A blog as the target of a load run. Thread-safe: nothing changes after it is open. */
final class BlogTarget implements Target {
  private final BlogUnderTest blog = new BlogUnderTest();
  private final Feed feed = new Feed();
  private final Traffic traffic;

  private BlogTarget(Traffic traffic) {
    this.traffic = traffic;
  }

  /** Starts a blog if there is no target, and publishes what there is to read. */
  static BlogTarget open(Optional<URI> server, String account, Traffic traffic)
      throws IOException, InterruptedException {
    var target = new BlogTarget(traffic);
    server.ifPresent(uri -> target.blog.target = uri.toString());
    target.blog.user = account;
    try {
      target.blog.start();
      target.feed.publish(target.blog);
      return target;
    } catch (IOException e) {
      // Its message is a mere name, and says less than its type.
      throw e.getCause() instanceof UnknownHostException unknown ? unknown : e;
    } catch (IllegalArgumentException | IllegalStateException | WrongStatus e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public String name() {
    return blog.uri() + (blog.target.equals("loopback") ? ", started for this run" : "");
  }

  @Override
  public Target.User connect(int number) throws IOException, InterruptedException {
    try {
      return traffic == Traffic.READ
          ? new Reader(blog.connect(), feed, number)
          : new Mixed(new Visitor(blog, feed, number));
    } catch (WrongStatus | IllegalStateException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      blog.stop();
    } catch (IOException | WrongStatus e) {
      System.err.println(
          "load: posts of this run are left on " + blog.uri() + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Reads one post after the other. */
  private static final class Reader implements Target.User {
    private final Connection connection;
    private final Feed feed;
    private int turn;

    Reader(Connection connection, Feed feed, int number) {
      this.connection = connection;
      this.feed = feed;
      this.turn = number;
    }

    @Override
    public Reply send() throws IOException {
      var status = connection.send(feed.read(turn++)).status();
      return new Reply(status, status == 200);
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }

  /** Does what is in the script. */
  private record Mixed(Visitor visitor) implements Target.User {
    @Override
    public Reply send() throws IOException {
      try {
        return new Reply(visitor.next(), true);
      } catch (WrongStatus e) {
        return new Reply(e.status(), false);
      }
    }

    @Override
    public void close() throws IOException {
      visitor.close();
    }
  }
}
