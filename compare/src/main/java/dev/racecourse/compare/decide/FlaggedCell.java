package dev.racecourse.compare.decide;

import java.util.List;

/**
 * A flagged cell, measured once more.
 *
 * @param direction in which it was flagged
 * @param freshPairs log ratios of the speeds of head and base, none of which led to the flag
 */
public record FlaggedCell(Direction direction, List<Double> freshPairs) {}
