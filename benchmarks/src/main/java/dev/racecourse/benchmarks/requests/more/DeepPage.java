package dev.racecourse.benchmarks.requests.more;

import dev.racecourse.benchmarks.subject.Feed;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.User;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** GET /posts?cursor=...: 20 posts behind a cursor, which 400 others come before. */
public class DeepPage extends HttpBenchmark {

  /** Lists the posts behind the cursor. */
  @Benchmark
  public int deepPage(User user, Feed feed) throws IOException {
    return user.send(feed.deepPage()).expect(200);
  }
}
