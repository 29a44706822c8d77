package dev.racecourse.compare.search;

/**
 * Something that was measured.
 *
 * @param what of which commits, by their numbers
 * @param value what came of it
 */
record Reading<T, V>(T what, V value) {}
