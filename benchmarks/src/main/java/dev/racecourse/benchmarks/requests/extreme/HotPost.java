package dev.racecourse.benchmarks.requests.extreme;

import dev.racecourse.benchmarks.client.NumberedRequest;
import dev.racecourse.benchmarks.client.Request;
import dev.racecourse.benchmarks.client.Requests;
import dev.racecourse.benchmarks.subject.BlogUnderTest;
import dev.racecourse.benchmarks.subject.Draft;
import java.io.IOException;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One post, and the session of its author, who alone may edit it: all threads are this user. */
@State(Scope.Benchmark)
public class HotPost {
  private Requests author;
  private String path;

  /** Publishes the post. */
  @Setup
  public void publish(BlogUnderTest blog) throws IOException, InterruptedException {
    try (var connection = blog.connect()) {
      author = blog.openSession(blog.account("hot"), connection);
      var response = connection.send(author.post("/posts", Draft.json("A hot post")));
      response.expect(201);
      path = response.field("Location");
    }
  }

  Request read() {
    return author.get(path);
  }

  NumberedRequest edit() {
    return new NumberedRequest(
        author, "If-Match", requests -> requests.put(path, Draft.json("An edit")));
  }
}
