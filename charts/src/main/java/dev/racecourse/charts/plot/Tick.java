package dev.racecourse.charts.plot;

/** A value that an axis names. */
public record Tick(double value, String label) {}
