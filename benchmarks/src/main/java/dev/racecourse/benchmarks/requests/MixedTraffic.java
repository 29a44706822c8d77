package dev.racecourse.benchmarks.requests;

import dev.racecourse.benchmarks.subject.BlogUnderTest;
import dev.racecourse.benchmarks.subject.Feed;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.Visitor;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;

/** Of 100 requests 90 read, 8 write and 2 replace the session, drawn beforehand by a fixed seed. */
public class MixedTraffic extends HttpBenchmark {
  private Visitor visitor;

  /** Connects, registers and logs in. */
  @Setup
  public void arrive(BlogUnderTest blog, Feed feed, ThreadParams thread)
      throws IOException, InterruptedException {
    visitor = new Visitor(blog, feed, thread.getThreadIndex());
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    visitor.close();
  }

  /** Sends the next request. */
  @Benchmark
  public int mixedTraffic() throws IOException {
    return visitor.next();
  }
}
