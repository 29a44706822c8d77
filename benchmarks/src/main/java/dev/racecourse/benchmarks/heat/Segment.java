package dev.racecourse.benchmarks.heat;

/**
 * A part of a heat, in which all JVMs do the same.
 *
 * @param warmUp whether they warm up, each in one turn; or measure, an iteration in each turn
 */
record Segment(Setting setting, boolean warmUp) {

  int rounds(Iterations iterations) {
    return warmUp ? 1 : iterations.total();
  }
}
