package dev.racecourse.benchmarks.clients;

import dev.racecourse.benchmarks.subject.Baseline;
import dev.racecourse.benchmarks.subject.HttpBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What the client costs: the same GET and the same bytes back from a Jetty that does nothing else,
 * by the measured client and by three that people use, each thread with one client that keeps one
 * connection. The warm-up is long, as the compilers have much more to do for some of them.
 */
@Warmup(iterations = 10, time = 1)
public class ClientRuler extends HttpBenchmark {

  /** The measured client. */
  @Benchmark
  public int measuredClient(MeasuredClient client, Baseline baseline) throws Exception {
    return client.get(baseline);
  }

  /** Apache HttpClient 5, the classic one, which blocks. */
  @Benchmark
  public int apacheClassic(ApacheClient client) throws Exception {
    return client.get();
  }

  /** The JDK's java.net.http. */
  @Benchmark
  public int javaNetHttp(JdkClient client) throws Exception {
    return client.get();
  }

  /** Jetty's client. */
  @Benchmark
  public int jettyClient(JettyClient client) throws Exception {
    return client.get();
  }
}
