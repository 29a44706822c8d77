package dev.racecourse.compare.races;

import dev.racecourse.compare.side.Both;

/**
 * A forbidden state of a test, and how often each side showed it.
 *
 * @param state the result fields, in order, or the word exception
 * @param description what the hazard calls it, or what was thrown
 */
public record Sighting(TestName test, String state, String description, Both<Tally> tallies) {}
