package dev.racecourse.benchmarks.requests;

import dev.racecourse.benchmarks.subject.Feed;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** GET /posts: 20 posts found, walked and written. */
public class ListPosts extends HttpBenchmark {

  /** Lists the newest posts. */
  @Benchmark
  public int firstPage(User user, Feed feed) throws IOException {
    return user.send(feed.firstPage()).expect(200);
  }

  /** Lists posts behind a cursor, which 400 others come before. */
  @Benchmark
  public int deepPage(User user, Feed feed) throws IOException {
    return user.send(feed.deepPage()).expect(200);
  }
}
