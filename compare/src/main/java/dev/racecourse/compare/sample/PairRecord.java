package dev.racecourse.compare.sample;

import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.races.side.Side;
import java.time.Instant;

/**
 * A pair that is over.
 *
 * @param number counted from 1 in its cell, whatever came of it
 * @param rounds of both sides
 * @param starter the side that started it
 * @param began when its JVMs were started
 * @param seconds until both had ended
 */
public record PairRecord(
    CellKey cell,
    Harness harness,
    int number,
    Rounds rounds,
    Side starter,
    Instant began,
    double seconds,
    PairOutcome outcome) {}
