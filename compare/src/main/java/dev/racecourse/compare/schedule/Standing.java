package dev.racecourse.compare.schedule;

import java.time.Duration;

/**
 * How far a campaign has come.
 *
 * @param cells all of them
 * @param decided those that want no more pairs
 * @param suspects those that may be slower
 * @param pairs still wanted, as it looks now
 * @param left how long those take
 */
public record Standing(int cells, int decided, int suspects, int pairs, Duration left) {}
