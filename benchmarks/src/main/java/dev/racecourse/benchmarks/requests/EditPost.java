package dev.racecourse.benchmarks.requests;

import dev.racecourse.benchmarks.client.NumberedRequest;
import dev.racecourse.benchmarks.subject.Draft;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** PUT /posts/{id}: the user's own post, each time the version that the last edit made. */
public class EditPost extends HttpBenchmark {
  private User user;
  private NumberedRequest edit;
  private long version;

  /** Publishes the post that will be edited. */
  @Setup
  public void publish(User user) throws IOException {
    this.user = user;
    var response = user.send(user.requests().post("/posts", Draft.json("A first draft")));
    response.expect(201);
    var path = response.field("Location");
    edit =
        new NumberedRequest(
            user.requests(), "If-Match", requests -> requests.put(path, Draft.json("An edit")));
    version = 1;
  }

  /** Replaces the post by its next version. */
  @Benchmark
  public int editPost() throws IOException {
    return user.send(edit.of(version++)).expect(200);
  }
}
