package dev.racecourse.benchmarks.clients;

import dev.racecourse.benchmarks.subject.HttpBenchmark;
import org.openjdk.jmh.annotations.Benchmark;

/**
 * What the client costs: the same GET and the same bytes back from a Jetty that does nothing else,
 * by three clients that people use, each thread with one that keeps one connection. The measured
 * client is the ruler.
 */
public class ClientCost extends HttpBenchmark {

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
