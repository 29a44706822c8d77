package dev.racecourse.benchmarks.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The users of a command: they connect once, and send in one run after the other. */
final class Users implements AutoCloseable {
  private final Target target;
  private final List<Sender> senders = new ArrayList<>();
  private List<Thread> threads = List.of();

  private Users(Target target) {
    this.target = target;
  }

  /**
   * Connects so many users.
   *
   * @throws IOException if one of them cannot connect
   */
  static Users connect(Target target, int count) throws IOException, InterruptedException {
    var users = new Users(target);
    try {
      for (var number = 0; number < count; number++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        users.senders.add(new Sender(target, number, target.connect(number)));
      }
      return users;
    } catch (IOException | InterruptedException e) {
      users.close();
      throw e;
    }
  }

  /**
   * Starts a thread for each user.
   *
   * @throws IOException if the machine does not allow so many
   */
  Threads start(Run run) throws IOException {
    replaceBusy();
    threads = senders.stream().map(sender -> thread(sender, run)).toList();
    var started = new Threads(threads);
    try {
      threads.forEach(Thread::start);
    } catch (OutOfMemoryError e) {
      // So the JVM says that the system refuses a thread; this one has all the memory it needs.
      started.interrupt();
      throw new IOException("this machine allows fewer threads than " + threads.size(), e);
    }
    return started;
  }

  /** Whoever still waits for an answer of the last run does so to the end, and is replaced. */
  private void replaceBusy() {
    for (var number = 0; number < threads.size(); number++) {
      if (threads.get(number).isAlive()) {
        senders.get(number).close();
        senders.set(number, new Sender(target, number, null));
      }
    }
  }

  /** A daemon, so that one that never ends keeps no one from leaving. */
  private static Thread thread(Sender sender, Run run) {
    var thread = new Thread(() -> sender.run(run), "load-user");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void close() {
    senders.forEach(Sender::close);
  }

  /** The threads of all users in one run. */
  record Threads(List<Thread> threads) {

    /** Waits at most so long; returns whether all have ended. */
    boolean awaitEnd(long nanos) throws InterruptedException {
      var deadline = System.nanoTime() + nanos;
      for (var thread : threads) {
        TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
        if (thread.isAlive()) {
          return false;
        }
      }
      return true;
    }

    /** Wakes those who wait for something other than an answer. */
    void interrupt() {
      threads.forEach(Thread::interrupt);
    }
  }
}
