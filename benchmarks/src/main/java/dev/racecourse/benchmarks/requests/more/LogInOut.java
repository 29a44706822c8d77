package dev.racecourse.benchmarks.requests.more;

import dev.racecourse.benchmarks.subject.BlogUnderTest;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.SessionCycle;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;

/** POST /login and POST /logout, with the cheapest hash there is: the session's part of a login. */
public class LogInOut extends HttpBenchmark {
  private SessionCycle user;

  /** Connects and registers. */
  @Setup
  public void connect(BlogUnderTest blog, ThreadParams thread)
      throws IOException, InterruptedException {
    user = new SessionCycle(blog, thread.getThreadIndex());
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    user.close();
  }

  /** Logs in and out: two requests. */
  @Benchmark
  public int logInOut() throws IOException {
    return user.run();
  }
}
