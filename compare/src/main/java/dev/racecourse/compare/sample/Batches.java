package dev.racecourse.compare.sample;

/**
 * How often an iteration of single shots calls the benchmark.
 *
 * @param warmUp calls in an iteration that does not count
 * @param measured calls in one that counts
 */
public record Batches(int warmUp, int measured) {}
