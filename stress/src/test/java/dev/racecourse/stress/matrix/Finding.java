package dev.racecourse.stress.matrix;

import org.jspecify.annotations.Nullable;

/**
 * What one search for one bug came to.
 *
 * @param method which way to look
 * @param run which of its runs, from 0
 * @param bug the listed name of the planted test
 * @param seconds until it was caught; null when it was not
 */
record Finding(String method, int run, String bug, @Nullable Double seconds) {}
