/** Runs a pair: starts a JVM of each side, lets them take turns, reads what they measured. */
@NullMarked
package dev.racecourse.compare.pair;

import org.jspecify.annotations.NullMarked;
