package dev.racecourse.benchmarks.requests.more;

import dev.racecourse.benchmarks.client.NumberedRequest;
import dev.racecourse.benchmarks.subject.Draft;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.StartingLine;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;

/** POST /posts with an Idempotency-Key, each time another: the store remembers the key. */
public class CreateOnce extends HttpBenchmark {
  private User user;
  private NumberedRequest post;
  private long key;

  /** Encodes the request. A server elsewhere may remember the keys of the last run. */
  @Setup
  public void encode(User user) {
    this.user = user;
    key = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2);
    post =
        new NumberedRequest(
            user.requests(),
            "Idempotency-Key",
            requests -> requests.post("/posts", Draft.json("A new post")));
  }

  /** Deletes the user's posts, so that each iteration starts from as many posts. */
  @Setup(Level.Iteration)
  public void deletePosts(StartingLine line) throws IOException, InterruptedException {
    user.deletePosts();
    line.await();
  }

  /** Publishes a post. */
  @Benchmark
  public int createOnce() throws IOException {
    return user.send(post.of(key++)).expect(201);
  }
}
