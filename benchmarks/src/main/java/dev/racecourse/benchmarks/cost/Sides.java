package dev.racecourse.benchmarks.cost;

import java.util.Optional;
import java.util.regex.Pattern;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Whose a thread is, in a fork where client and server share a process. JMH's workers and the
 * threads of HTTP clients are the client's; all others are the server's, but for the carriers of
 * virtual threads: they are the side's that is on virtual threads.
 */
enum Sides {
  /** Each thread is one side's. */
  APART,

  /** As {@link #APART}, and carriers are the client's. */
  VIRTUAL_CLIENT,

  /** The server is in another process. */
  CLIENT_ONLY,

  /** Threads work for both, or there is nothing but the caller. */
  TOGETHER;

  /** Carriers, and what unparks virtual threads when there is something to read, or it is time. */
  private static final Pattern OF_VIRTUAL_THREADS =
      Pattern.compile("^ForkJoinPool|Poller|^VirtualThread-unparker");

  static Sides of(BenchmarkParams params) {
    var target = Optional.ofNullable(params.getParam("target")).orElse("");
    if (target.startsWith("http")) {
      return CLIENT_ONLY;
    }
    var executor = System.getProperty("jmh.executor", "PLATFORM");
    var clientIsVirtual = executor.equals("VIRTUAL");
    if (!clientIsVirtual && !executor.equals("PLATFORM")) {
      return TOGETHER;
    }
    var serverIsVirtual = "virtual".equals(params.getParam("serverThreads"));
    if (!target.equals("loopback") || (clientIsVirtual && serverIsVirtual)) {
      return TOGETHER;
    }
    return clientIsVirtual ? VIRTUAL_CLIENT : APART;
  }

  boolean isClient(ThreadCost thread) {
    var name = thread.name();
    return name.contains("-jmh-worker-")
        || name.startsWith("HttpClient")
        || (this == VIRTUAL_CLIENT && OF_VIRTUAL_THREADS.matcher(name).find());
  }
}
