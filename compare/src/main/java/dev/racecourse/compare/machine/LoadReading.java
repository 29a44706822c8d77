package dev.racecourse.compare.machine;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the machine's CPUs have done up to an instant. A count is null if the system does not tell
 * it.
 *
 * @param cpus how many the machine has online
 * @param busyNanos CPU time that processes and the kernel used, on all CPUs together
 * @param stolenNanos CPU time that the hypervisor gave to other machines while this one wanted it
 * @param throttledNanos time in which a CPU quota kept the threads of this process's control group
 *     waiting, added up over CPUs
 * @param wallNanos the instant, as of {@link System#nanoTime}
 */
public record LoadReading(
    int cpus,
    @Nullable Long busyNanos,
    @Nullable Long stolenNanos,
    @Nullable Long throttledNanos,
    long wallNanos) {

  /** USER_HZ is 100 on all platforms that run a JDK. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private static final int IDLE = 4;
  private static final int WAITING_FOR_IO = 5;
  private static final int STOLEN = 8;

  /**
   * Reads what Linux tells. Sources: proc_stat(5); Linux, Documentation/admin-guide/cgroup-v2.rst
   * and Documentation/scheduler/sched-bwc.rst.
   *
   * @param procStat the text of {@code /proc/stat}, or blank if there is none
   * @param cpuStats the texts of {@code cpu.stat} of a control group and of those around it
   */
  static LoadReading parse(String procStat, List<String> cpuStats, long wallNanos) {
    var throttled = cpuStats.stream().flatMap(String::lines).map(LoadReading::throttled).toList();
    var known = throttled.stream().filter(nanos -> nanos >= 0).mapToLong(nanos -> nanos);
    var throttledNanos = throttled.stream().anyMatch(nanos -> nanos >= 0) ? known.sum() : null;
    var cpus = (int) procStat.lines().filter(line -> line.matches("cpu\\d+ .*")).count();
    var all = procStat.lines().filter(line -> line.startsWith("cpu ")).findFirst().orElse("");
    var words = all.split(" +", -1);
    if (words.length <= STOLEN) {
      return new LoadReading(cpus, null, null, throttledNanos, wallNanos);
    }
    var ticks = Arrays.stream(words).skip(1).limit(STOLEN).mapToLong(Long::parseLong).toArray();
    var stolen = ticks[STOLEN - 1];
    // What guests use is part of user time, and of no interest on top.
    var busy = Arrays.stream(ticks).sum() - ticks[IDLE - 1] - ticks[WAITING_FOR_IO - 1] - stolen;
    return new LoadReading(
        cpus, busy * NANOS_PER_TICK, stolen * NANOS_PER_TICK, throttledNanos, wallNanos);
  }

  /**
   * The load from this instant to a later one.
   *
   * @param ownCpuNanos CPU time that the measured processes used in between, which is not foreign
   */
  public Load until(LoadReading later, long ownCpuNanos) {
    var wall = later.wallNanos - wallNanos;
    if (wall <= 0) {
      throw new IllegalArgumentException("no time passed between two readings");
    }
    var capacity = (double) wall * Math.max(1, cpus);
    return new Load(
        share(busyNanos, later.busyNanos, ownCpuNanos, capacity),
        share(stolenNanos, later.stolenNanos, 0, capacity),
        // Not of the capacity: a single thread that waits all the time is on one CPU of many.
        share(throttledNanos, later.throttledNanos, 0, (double) wall));
  }

  private static @Nullable Double share(
      @Nullable Long before, @Nullable Long after, long own, double whole) {
    if (before == null || after == null) {
      return null;
    }
    return Math.min(1, Math.max(0, (after - before - own) / whole));
  }

  /** Nanoseconds in a line of {@code cpu.stat}, in either version's name and unit; else -1. */
  private static long throttled(String line) {
    var words = line.split(" ", -1);
    if (words[0].equals("throttled_usec")) {
      return Long.parseLong(words[1]) * 1000;
    }
    return words[0].equals("throttled_time") ? Long.parseLong(words[1]) : -1;
  }
}
