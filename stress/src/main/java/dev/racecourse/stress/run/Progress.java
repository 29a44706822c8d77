package dev.racecourse.stress.run;

/** Tells someone who waits how far a campaign is. */
public interface Progress extends AutoCloseable {

  /** So many JVMs are left. */
  void expect(int left);

  /** A JVM has reported. */
  void end(TestName test, Run run);

  @Override
  void close();
}
