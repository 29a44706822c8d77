package dev.racecourse.benchmarks.heat;

/** A cell that could not be measured. */
public record Failure(Cell cell, String reason) {}
