package dev.racecourse.benchmarks.requests.extreme;

import dev.racecourse.benchmarks.subject.GuardedBlog;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.SessionCycle;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.ThreadParams;

/**
 * POST /login and POST /logout with the hash that protects passwords, which is nearly all there is
 * to it.
 */
public class LogInOutHashed extends HttpBenchmark {
  private SessionCycle user;

  /** Connects and registers. */
  @Setup
  public void connect(GuardedBlog blog, ThreadParams thread)
      throws IOException, InterruptedException {
    user = new SessionCycle(blog, thread.getThreadIndex());
  }

  /** Disconnects. */
  @TearDown
  public void leave() throws IOException {
    user.close();
  }

  /** Logs in and out: two requests and one hash. */
  @Benchmark
  public int logInOutHashed() throws IOException {
    return user.run();
  }
}
