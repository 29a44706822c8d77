package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.WrongStatus;
import dev.racecourse.benchmarks.load.Answer;
import dev.racecourse.benchmarks.load.Caller;
import dev.racecourse.benchmarks.load.Crowd;
import dev.racecourse.benchmarks.load.Traffic;
import dev.racecourse.benchmarks.subject.BlogUnderTest;
import dev.racecourse.benchmarks.subject.Feed;
import dev.racecourse.benchmarks.subject.Visitor;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** The users of a load run on a blog. Thread-safe: nothing changes after it has gathered. */
final class BlogCrowd implements Crowd {
  private final BlogUnderTest blog = new BlogUnderTest();
  private final Feed feed = new Feed();
  private final Traffic traffic;

  private BlogCrowd(Traffic traffic) {
    this.traffic = traffic;
  }

  /** Starts a blog if there is no target, and publishes what there is to read. */
  static BlogCrowd gather(Optional<URI> target, String user, Traffic traffic, int users)
      throws IOException, InterruptedException {
    var crowd = new BlogCrowd(traffic);
    target.ifPresent(uri -> crowd.blog.target = uri.toString());
    crowd.blog.user = user;
    try {
      crowd.blog.start();
      crowd.feed.publish(crowd.blog);
      return crowd;
    } catch (IllegalArgumentException | IllegalStateException | WrongStatus e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public String target() {
    return blog.uri() + (blog.target.equals("loopback") ? ", started for this run" : "");
  }

  @Override
  public Caller caller(int number) throws IOException, InterruptedException {
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
  private static final class Reader implements Caller {
    private final Connection connection;
    private final Feed feed;
    private int turn;

    Reader(Connection connection, Feed feed, int number) {
      this.connection = connection;
      this.feed = feed;
      this.turn = number;
    }

    @Override
    public Answer call() throws IOException {
      var status = connection.send(feed.read(turn++)).status();
      return new Answer(status, status == 200);
    }

    @Override
    public void close() throws IOException {
      connection.close();
    }
  }

  /** Does what is in the script. */
  private record Mixed(Visitor visitor) implements Caller {
    @Override
    public Answer call() throws IOException {
      try {
        return new Answer(visitor.next(), true);
      } catch (WrongStatus e) {
        return new Answer(e.status(), false);
      }
    }

    @Override
    public void close() throws IOException {
      visitor.close();
    }
  }
}
