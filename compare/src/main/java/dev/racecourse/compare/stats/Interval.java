package dev.racecourse.compare.stats;

/**
 * The values that data do not speak against.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {}
