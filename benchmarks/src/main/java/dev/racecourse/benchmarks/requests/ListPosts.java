package dev.racecourse.benchmarks.requests;

import dev.racecourse.benchmarks.subject.Feed;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** GET /posts: the newest 20 posts found, walked and written. */
public class ListPosts extends HttpBenchmark {

  /** Lists the newest posts. */
  @Benchmark
  public int listPosts(User user, Feed feed) throws IOException {
    return user.send(feed.firstPage()).expect(200);
  }
}
