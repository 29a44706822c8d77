package dev.racecourse.compare.machine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The CPU time that a control group may use, known to be limited or known not to be.
 *
 * @param cores CPU time per wall time, so 1.5 is one and a half cores; null if there is no limit
 */
public record CpuQuota(@Nullable Double cores) {

  /** No limit. */
  public static final CpuQuota NONE = new CpuQuota(null);

  /**
   * Reads {@code cpu.max}: quota or {@code max}, and period, both in microseconds. Source: Linux,
   * Documentation/admin-guide/cgroup-v2.rst.
   *
   * @return empty if the text is anything else
   */
  static Optional<CpuQuota> ofVersion2(String cpuMax) {
    var words = cpuMax.strip().split(" ", -1);
    if (words.length != 2) {
      return Optional.empty();
    }
    return words[0].equals("max") ? Optional.of(NONE) : of(words[0], words[1]);
  }

  /**
   * Reads {@code cpu.cfs_quota_us}, which is -1 without a limit, and {@code cpu.cfs_period_us}.
   * Source: Linux, Documentation/scheduler/sched-bwc.rst.
   *
   * @return empty if the texts are anything else
   */
  static Optional<CpuQuota> ofVersion1(String quotaMicros, String periodMicros) {
    return quotaMicros.strip().equals("-1")
        ? Optional.of(NONE)
        : of(quotaMicros.strip(), periodMicros.strip());
  }

  private static Optional<CpuQuota> of(String quota, String period) {
    try {
      return Optional.of(new CpuQuota((double) Long.parseLong(quota) / Long.parseLong(period)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The tighter of two limits: a group is bound by its own and by those around it. */
  CpuQuota and(CpuQuota other) {
    if (cores == null) {
      return other;
    }
    return other.cores == null || cores <= other.cores ? this : other;
  }
}
