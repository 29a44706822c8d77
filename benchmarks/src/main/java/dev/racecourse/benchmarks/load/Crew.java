package dev.racecourse.benchmarks.load;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The threads of all users of a run. They are daemons, so that one that never ends keeps no one
 * from leaving.
 */
final class Crew {
  private final List<Thread> threads;
  private final CountDownLatch running;

  private Crew(List<LoadUser> users) {
    running = new CountDownLatch(users.size());
    threads = users.stream().map(this::thread).toList();
  }

  /**
   * Starts a thread for each user.
   *
   * @throws IOException if the machine does not allow so many
   */
  static Crew start(List<LoadUser> users) throws IOException {
    var crew = new Crew(users);
    try {
      crew.threads.forEach(Thread::start);
    } catch (OutOfMemoryError e) {
      // So the JVM says that the system refuses a thread; this one has all the memory it needs.
      crew.interrupt();
      throw new IOException("this machine allows fewer threads than " + users.size(), e);
    }
    return crew;
  }

  private Thread thread(LoadUser user) {
    var thread =
        new Thread(
            () -> {
              try {
                user.run();
              } finally {
                running.countDown();
              }
            },
            "load-user");
    thread.setDaemon(true);
    return thread;
  }

  /** Waits at most so long; returns whether all have ended. */
  boolean awaitEnd(long nanos) throws InterruptedException {
    return running.await(nanos, TimeUnit.NANOSECONDS);
  }

  /** Wakes those who wait for something other than an answer. */
  void interrupt() {
    threads.forEach(Thread::interrupt);
  }
}
