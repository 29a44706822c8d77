package dev.racecourse.compare.schedule;

import java.time.Duration;

/**
 * How far a campaign has come.
 *
 * @param cells all of them
 * @param decided those that want no more pairs
 * @param flagged those that screening has flagged, confirmed or not
 * @param pairs still wanted, as it looks now
 * @param left how long those take
 */
public record Standing(int cells, int decided, int flagged, int pairs, Duration left) {}
