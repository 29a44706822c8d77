package dev.racecourse.compare.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rule for pairs that the machine spoiled. It is fixed beforehand and sees no score, so what it
 * drops cannot favour a side.
 */
public final class Contamination {

  private static final double FOREIGN = 0.10;
  private static final double STOLEN = 0.05;
  private static final double THROTTLED = 0.02;

  /** One pair in so many may be measured again. */
  private static final int REPEATABLE = 4;

  private Contamination() {}

  /** Why a pair does not count, in words for the user; empty if it does. What is unknown counts. */
  public static Optional<String> of(Load load) {
    var reasons = new ArrayList<String>();
    add(reasons, load.foreign(), FOREIGN, "other processes used %.0f %% of the CPUs");
    add(reasons, load.stolen(), STOLEN, "the hypervisor stole %.0f %% of the CPUs");
    add(
        reasons,
        load.throttled(),
        THROTTLED,
        "the CPU quota held threads up for %.0f %% of the time");
    return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", reasons));
  }

  /**
   * Whether a contaminated pair may be measured again: of the pairs measured of a cell, at most a
   * quarter are repeated, though always one may be. On a machine that is never quiet, more would be
   * a choice of pairs, not a cure.
   *
   * @param counted pairs of the cell that count
   * @param repeated pairs of the cell that were dropped and measured again
   */
  public static boolean mayRepeat(int counted, int repeated) {
    return repeated < Math.max(1, (counted + repeated + 1) / REPEATABLE);
  }

  private static void add(
      List<String> reasons, @Nullable Double share, double limit, String format) {
    if (share != null && share > limit) {
      reasons.add(String.format(Locale.ROOT, format, 100 * share));
    }
  }
}
