package dev.racecourse.compare.decide;

import dev.racecourse.compare.stats.Values;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * JVMs that stand apart from the others of their side. A pair that is far from all others has one
 * such JVM: the one whose own speed is further from that of the others of its side.
 *
 * @param slowHeads JVMs of head that are slower than its others
 * @param slowBases JVMs of base that are slower than its others
 * @param pairs all of them
 * @param ratio speed of the slow JVMs of head over that of its others, in the middle; 1 if there
 *     are none
 */
record Modes(int slowHeads, int slowBases, int pairs, double ratio) {

  /** A single one may be an accident. */
  private static final int SEEN = 2;

  /** So many more than base has are hardly an accident. */
  private static final int CLEAR = 4;

  /**
   * Finds them.
   *
   * @param base mean log speed of each JVM
   * @param head likewise, in the same order
   * @param margin the least distance of interest, on the log scale
   */
  static Modes of(double[] base, double[] head, double margin) {
    var ratios = IntStream.range(0, base.length).mapToDouble(i -> head[i] - base[i]).toArray();
    if (ratios.length < Rule.FIRST_LOOK) {
      return new Modes(0, 0, ratios.length, 1);
    }
    var apart = Values.distances(ratios);
    var bases = Values.distances(base);
    var heads = Values.distances(head);
    var strays = Values.strays(ratios, margin);
    var slowHeads =
        Arrays.stream(strays)
            .filter(i -> apart[i] < 0 && Math.abs(heads[i]) >= Math.abs(bases[i]))
            .toArray();
    var slowBases =
        Arrays.stream(strays)
            .filter(i -> apart[i] > 0 && Math.abs(bases[i]) > Math.abs(heads[i]))
            .count();
    var mean = Arrays.stream(slowHeads).mapToDouble(i -> apart[i]).average().orElse(0);
    return new Modes(slowHeads.length, (int) slowBases, ratios.length, Math.exp(mean));
  }

  /** Whether head may be as fast as base, in all of its JVMs. */
  boolean allowNoChange() {
    return slowHeads - slowBases < SEEN;
  }

  /** Whether head has slow JVMs that base has not, so many that it is no accident. */
  boolean areHeads() {
    return slowHeads - slowBases >= CLEAR;
  }
}
