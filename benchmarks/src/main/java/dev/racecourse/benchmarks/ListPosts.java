package dev.racecourse.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** GET /posts: the first page, 20 posts walked and written. */
public class ListPosts extends HttpBenchmark {

  /** Lists the newest posts. */
  @Benchmark
  public int listPosts(User user, Feed feed) throws IOException {
    return user.send(feed.list()).expect(200);
  }
}
