package dev.racecourse.compare.conduct;

/**
 * One iteration as the conductor saw it.
 *
 * @param nanos how long it took
 * @param idleCpuNanos CPU time of the side's whole process from asking for the turn to getting it
 */
record Turn(long nanos, long idleCpuNanos) {}
