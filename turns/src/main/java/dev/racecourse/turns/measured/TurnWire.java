package dev.racecourse.turns.measured;

/**
 * The agreement between a measured JVM and its conductor: big-endian words on a loopback socket.
 *
 * <p>The JVM introduces itself with its token (UTF). Then, for each iteration, it asks with its CPU
 * time, waits for {@link #GO}, measures, and hands back the CPU time that it had at the start: the
 * difference is what it used while others measured. The conductor answers with {@link #GO} or,
 * after the last iteration, with {@link #DISMISSED}. CPU times are nanoseconds of the whole process
 * (long).
 */
public final class TurnWire {

  /**
   * The environment variable with {@code port:token}. An environment is inherited from JMH's host
   * by its forks, is invisible to other users, and leaves the benchmark's own JVM arguments alone.
   */
  public static final String ADDRESS = "RACECOURSE_TURN";

  /** The profiler's class; by name, for those who have no JMH to load it with. */
  public static final String PROFILER = "dev.racecourse.turns.measured.TurnProfiler";

  /** Permission to run on. */
  public static final byte GO = 1;

  /** Permission to end: whatever happens to the socket from here on is of no concern. */
  public static final byte DISMISSED = 2;

  private TurnWire() {}
}
