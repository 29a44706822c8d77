package dev.racecourse.benchmarks.heat;

/**
 * A cell that could not be measured.
 *
 * @param workload the JVM that could not go on, by what it runs
 * @param cell that it was about to measure
 * @param reason why, for a reader
 */
public record Failure(Workload workload, Cell cell, String reason) {}
