package dev.racecourse.compare.machine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the CPUs that this process may run on have done since the machine was started. What others
 * do on a CPU that this process is kept away from, by a container for one, takes nothing from it.
 *
 * @param cpus how many they are
 * @param busyNanos CPU time that processes and the kernel used, on all of them together
 * @param stolenNanos CPU time that the hypervisor gave to other machines
 */
record CpuTimes(int cpus, long busyNanos, long stolenNanos) {

  /** USER_HZ is 100 on all platforms that run a JDK. */
  private static final long NANOS_PER_TICK = 10_000_000;

  private static final int IDLE = 4;
  private static final int WAITING_FOR_IO = 5;
  private static final int STOLEN = 8;

  private static final Pattern CPU = Pattern.compile("cpu(\\d{1,6})( \\d+){" + STOLEN + ",}");
  private static final Pattern ALLOWED =
      Pattern.compile("(?m)^Cpus_allowed_list:\\s+(\\d[\\d,-]*)$");

  /**
   * Reads what Linux tells. Sources: proc_stat(5), proc_pid_status(5).
   *
   * @param procStat the text of {@code /proc/stat}
   * @param selfStatus the text of {@code /proc/self/status}
   * @return empty if the texts tell nothing
   */
  static Optional<CpuTimes> parse(String procStat, String selfStatus) {
    var lines = procStat.lines().filter(line -> CPU.matcher(line).matches()).toList();
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var allowed = allowed(selfStatus);
    var ours = lines.stream().filter(line -> allowed.get(number(line))).toList();
    // Containers may number the CPUs that they show anew, and then they show no others.
    return Optional.of(sum(ours.size() == allowed.cardinality() && !ours.isEmpty() ? ours : lines));
  }

  private static CpuTimes sum(List<String> lines) {
    var busy = 0L;
    var stolen = 0L;
    for (var line : lines) {
      // What guests use, in the columns after these, is part of user time.
      var ticks =
          Arrays.stream(line.split(" ", -1))
              .skip(1)
              .limit(STOLEN)
              .mapToLong(Long::parseLong)
              .toArray();
      stolen += ticks[STOLEN - 1];
      busy +=
          Arrays.stream(ticks).sum()
              - ticks[IDLE - 1]
              - ticks[WAITING_FOR_IO - 1]
              - ticks[STOLEN - 1];
    }
    return new CpuTimes(lines.size(), busy * NANOS_PER_TICK, stolen * NANOS_PER_TICK);
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
}
