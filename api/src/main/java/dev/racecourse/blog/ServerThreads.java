package dev.racecourse.blog;

import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/** The kind of threads that a server reads, serves and answers requests on. */
public enum ServerThreads {
  /** Threads of the operating system, of which idle ones are kept. */
  PLATFORM,

  /** Virtual threads, a fresh one for each task. */
  VIRTUAL;

  /**
   * A pool of such threads for one server.
   *
   * @throws IllegalArgumentException if this Java has no virtual threads
   */
  public ThreadPool newPool() {
    if (this == PLATFORM) {
      return new QueuedThreadPool();
    }
    if (!VirtualThreads.areSupported()) {
      throw new IllegalArgumentException(
          "virtual threads need Java 21 or newer, this is " + Runtime.version().feature());
    }
    return new VirtualThreadPool();
  }
}
