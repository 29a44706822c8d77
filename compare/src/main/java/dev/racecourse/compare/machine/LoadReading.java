package dev.racecourse.compare.machine;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the CPUs that this process may run on have done up to an instant. A count is null if the
 * system does not tell it.
 *
 * @param cpus how many they are
 * @param busyNanos CPU time that processes and the kernel used, on all of them together
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

  /**
   * Reads what Linux tells. Sources: Linux, Documentation/admin-guide/cgroup-v2.rst and
   * Documentation/scheduler/sched-bwc.rst.
   *
   * @param times empty if the system does not tell them
   * @param cpuStats the texts of {@code cpu.stat} of a control group and of those around it
   */
  static LoadReading of(Optional<CpuTimes> times, List<String> cpuStats, long wallNanos) {
    var throttled = cpuStats.stream().flatMap(String::lines).map(LoadReading::throttled).toList();
    var known = throttled.stream().filter(nanos -> nanos >= 0).mapToLong(nanos -> nanos);
    var throttledNanos = throttled.stream().anyMatch(nanos -> nanos >= 0) ? known.sum() : null;
    return new LoadReading(
        times.map(CpuTimes::cpus).orElse(0),
        times.map(CpuTimes::busyNanos).orElse(null),
        times.map(CpuTimes::stolenNanos).orElse(null),
        throttledNanos,
        wallNanos);
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
