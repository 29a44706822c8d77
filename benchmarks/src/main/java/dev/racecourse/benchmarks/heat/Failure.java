package dev.racecourse.benchmarks.heat;

/**
 * A cell that could not be measured.
 *
 * @param workload of the heat, whose JVM could not go on
 * @param cell that it was about to measure
 */
public record Failure(Workload workload, Cell cell, String reason) {}
