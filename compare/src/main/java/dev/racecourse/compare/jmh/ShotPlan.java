package dev.racecourse.compare.jmh;

/**
 * The iterations of a single-shot benchmark, as its annotations say. A cold start is what the
 * benchmark says it is, so compare keeps to them.
 *
 * @param warmUp iterations that do not count, 0 or more
 * @param warmUpBatch invocations in each of them
 * @param measured iterations that count, 1 or more
 * @param batch invocations in each of them
 */
public record ShotPlan(int warmUp, int warmUpBatch, int measured, int batch) {}
