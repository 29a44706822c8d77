package dev.racecourse.benchmarks;

import dev.racecourse.benchmarks.client.Connection;
import dev.racecourse.benchmarks.client.Requests;
import dev.racecourse.blog.BlogServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The embedded blog on the loopback interface, with posts in it. */
@State(Scope.Benchmark)
public class BlogUnderTest {
  /** A power of two, so that a table of the posts can be walked by mask. */
  static final int POSTS = 1024;

  private BlogServer server;
  private List<String> paths;

  /** Starts the blog and publishes the posts. */
  @Setup
  public void start() throws IOException, InterruptedException {
    server = BlogServer.start();
    paths = publish();
  }

  private List<String> publish() throws IOException, InterruptedException {
    try (var connection = Connection.open(uri())) {
      var requests = new Account("author").openSession(connection, requests());
      var published = new ArrayList<String>();
      for (var i = 0; i < POSTS; i++) {
        var response = connection.send(requests.post("/posts", Draft.json("Post " + i)));
        response.expect(201);
        published.add(response.field("Location"));
      }
      return List.copyOf(published);
    }
  }

  /** Stops the blog. */
  @TearDown
  public void stop() {
    server.close();
  }

  URI uri() {
    return server.uri();
  }

  /** Requests of nobody in particular. */
  Requests requests() {
    return Requests.to(uri());
  }

  /** The paths of the posts. */
  List<String> paths() {
    return paths;
  }
}
