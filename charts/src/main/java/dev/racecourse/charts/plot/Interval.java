package dev.racecourse.charts.plot;

/** An estimate with its bounds. */
public record Interval(double low, double mean, double high) {}
