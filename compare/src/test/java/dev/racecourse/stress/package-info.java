/** A stand-in for the stress suite, for {@code RaceRunTest} to run. */
@NullMarked
package dev.racecourse.stress;

import org.jspecify.annotations.NullMarked;
