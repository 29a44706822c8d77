package dev.racecourse.turns.measured;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Holds this JVM back until the conductor grants it a turn. Static, as JMH gives its profilers
 * nothing in common with the main class of a fork. Not thread-safe: iterations follow one another.
 */
public final class TurnGate {

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static long cpuNanosAtStart;

  private TurnGate() {}

  /** Connects to the conductor if need be, and waits for a turn. */
  public static void enter() {
    Lazily.CONDUCTOR.askForTurn(SYSTEM.getProcessCpuTime());
    cpuNanosAtStart = SYSTEM.getProcessCpuTime();
  }

  /** Gives the turn back, and waits until the conductor has seen that. */
  public static void leave() {
    Lazily.CONDUCTOR.giveTurnBack(cpuNanosAtStart);
  }

  /** JMH's host makes a profiler too, for its checks: only the first iteration may connect. */
  private static final class Lazily {
    static final ConductorLink CONDUCTOR = ConductorLink.open(System.getenv(TurnWire.ADDRESS));
  }
}
