/** Driving the stores with Lincheck. */
@NullMarked
package dev.racecourse.stress.lincheck;

import org.jspecify.annotations.NullMarked;
