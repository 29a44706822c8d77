package dev.racecourse.benchmarks.clients;

import dev.racecourse.benchmarks.subject.HttpBenchmark;
import dev.racecourse.benchmarks.subject.RulerServer;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** The measured client, which other clients are compared with. */
public class Ruler extends HttpBenchmark {

  /** Gets what all clients get. */
  @Benchmark
  public int ruler(MeasuredClient client, RulerServer server) throws IOException {
    return client.get(server);
  }
}
