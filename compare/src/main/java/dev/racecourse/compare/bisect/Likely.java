package dev.racecourse.compare.bisect;

/**
 * The fewest commits in a row that most likely hold the culprit.
 *
 * @param first of them
 * @param last of them
 * @param candidates how many of them may be the culprit
 * @param all how many of all commits may be
 * @param probability that one of them is the culprit, if there is one
 */
public record Likely(int first, int last, int candidates, int all, double probability) {}
