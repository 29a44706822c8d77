package dev.racecourse.turns;

/**
 * One iteration as the conductor saw it.
 *
 * @param nanos how long it took
 * @param idleCpuNanos CPU time of the fork's whole process from asking for the turn to getting it
 */
public record Turn(long nanos, long idleCpuNanos) {}
