package dev.racecourse.compare.machine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the CPUs that this process may run on have done up to an instant. What others do on a CPU
 * that this process is kept away from, by a container for one, takes nothing from it. A count is
 * null if the system does not tell it.
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

  /** USER_HZ is 100 on all platforms that run a JDK. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private static final int IDLE = 4;
  private static final int WAITING_FOR_IO = 5;
  private static final int STOLEN = 8;

  private static final Pattern CPU = Pattern.compile("cpu(\\d{1,6})( \\d+){" + STOLEN + ",}");
  private static final Pattern ALLOWED =
      Pattern.compile("(?m)^Cpus_allowed_list:\\s+(\\d[\\d,-]*)$");

  /** Takes a reading of this machine, as far as the system tells: Linux does. */
  public static LoadReading now() {
    var files = SystemFiles.OF_THIS_MACHINE;
    return of(
        files.text("proc/stat").orElse(""),
        files.text("proc/self/status").orElse(""),
        ControlGroup.of(files).map(ControlGroup::cpuStats).orElse(List.of()),
        System.nanoTime());
  }

  /**
   * Reads what Linux tells. Sources: proc_stat(5), proc_pid_status(5), and of Linux
   * Documentation/admin-guide/cgroup-v2.rst and Documentation/scheduler/sched-bwc.rst.
   *
   * @param procStat the text of {@code /proc/stat}
   * @param selfStatus the text of {@code /proc/self/status}
   * @param cpuStats the texts of {@code cpu.stat} of a control group and of those around it
   */
  static LoadReading of(String procStat, String selfStatus, List<String> cpuStats, long wallNanos) {
    var cpus = counted(procStat, selfStatus);
    var throttled =
        cpuStats.stream()
            .flatMap(String::lines)
            .map(LoadReading::throttled)
            .filter(nanos -> nanos >= 0)
            .toList();
    return new LoadReading(
        cpus.size(),
        sum(cpus.stream().map(LoadReading::busy).toList()),
        sum(cpus.stream().map(ticks -> ticks[STOLEN - 1] * NANOS_PER_TICK).toList()),
        sum(throttled),
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

  private static @Nullable Long sum(List<Long> counts) {
    return counts.isEmpty() ? null : counts.stream().mapToLong(Long::longValue).sum();
  }

  /** The ticks of each CPU that counts; none if the texts tell nothing. */
  private static List<long[]> counted(String procStat, String selfStatus) {
    var lines = procStat.lines().filter(line -> CPU.matcher(line).matches()).toList();
    var allowed = allowed(selfStatus);
    var ours = lines.stream().filter(line -> allowed.get(number(line))).toList();
    // Containers may number the CPUs that they show anew, and then they show no others.
    var those = ours.size() == allowed.cardinality() && !ours.isEmpty() ? ours : lines;
    return those.stream().map(LoadReading::ticks).toList();
  }

  private static long[] ticks(String line) {
    // What guests use, in the columns after these, is part of user time.
    return Arrays.stream(line.split(" ", -1))
        .skip(1)
        .limit(STOLEN)
        .mapToLong(Long::parseLong)
        .toArray();
  }

  private static long busy(long[] ticks) {
    return (Arrays.stream(ticks).sum()
            - ticks[IDLE - 1]
            - ticks[WAITING_FOR_IO - 1]
            - ticks[STOLEN - 1])
        * NANOS_PER_TICK;
  }

  private static int number(String line) {
    return Integer.parseInt(line.substring("cpu".length(), line.indexOf(' ')));
  }

  /** The numbers in a list such as {@code 0-3,8}; none if there is no list. */
  private static BitSet allowed(String selfStatus) {
    var numbers = new BitSet();
    var list = ALLOWED.matcher(selfStatus);
    if (list.find()) {
      for (var range : list.group(1).split(",", -1)) {
        var ends = Arrays.stream(range.split("-", -1)).mapToInt(Integer::parseInt).toArray();
        numbers.set(ends[0], ends[ends.length - 1] + 1);
      }
    }
    return numbers;
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
