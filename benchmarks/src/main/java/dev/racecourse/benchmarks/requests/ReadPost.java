package dev.racecourse.benchmarks.requests;

import dev.racecourse.benchmarks.subject.Feed;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** GET /posts/{id}: the shortest way through the server that meets a store. */
public class ReadPost extends HttpBenchmark {

  /** Reads the next of the seeded posts. */
  @Benchmark
  public int readPost(User user, Feed feed) throws IOException {
    return user.send(feed.read(user.next())).expect(200);
  }
}
