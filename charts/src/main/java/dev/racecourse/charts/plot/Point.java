package dev.racecourse.charts.plot;

/** A place in a plot, by the values on its axes. A line is broken where y is NaN. */
public record Point(double x, double y) {}
