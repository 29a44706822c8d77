package dev.racecourse.benchmarks.requests.more;

import dev.racecourse.benchmarks.client.NumberedRequest;
import dev.racecourse.benchmarks.subject.Author;
import dev.racecourse.benchmarks.subject.Draft;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Setup;

/** POST /posts with an Idempotency-Key, each time another: the store remembers the key. */
@Fork(
    value = 5,
    // The blog keeps the posts of a second in a part of it.
    jvmArgs = {"-Xms1g", "-Xmx1g"})
public class CreateOnce extends HttpBenchmark {
  private Author author;
  private NumberedRequest post;
  private long key;

  /** Encodes the request. A server elsewhere may remember the keys of the last run. */
  @Setup
  public void encode(Author author) {
    this.author = author;
    key = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2);
    post =
        new NumberedRequest(
            author.requests(),
            "Idempotency-Key",
            requests -> requests.post("/posts", Draft.json("A new post")));
  }

  /** Publishes a post. */
  @Benchmark
  public int createOnce() throws IOException {
    return author.publish(post.of(key++)).expect(201);
  }
}
