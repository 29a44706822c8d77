package dev.racecourse.benchmarks.subject;

/**
 * Stops a server on a thread of its own. JMH 1.37 lets all threads but one sleep for a second where
 * the tear-down of a state that they share takes longer than a millisecond, and a server does.
 */
final class Stopping {

  private Stopping() {}

  /** Something that can be stopped. */
  interface Server {
    void stop() throws Exception;
  }

  static void begin(Server server) {
    var thread =
        new Thread(
            () -> {
              try {
                server.stop();
              } catch (Exception e) {
                throw new IllegalStateException("a server did not stop", e);
              }
            },
            "stopping");
    thread.setDaemon(true);
    thread.start();
  }
}
