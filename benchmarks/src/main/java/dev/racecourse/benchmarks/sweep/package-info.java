/** The command line that measures: reads it, chooses one heat after the other, writes results. */
@NullMarked
package dev.racecourse.benchmarks.sweep;

import org.jspecify.annotations.NullMarked;
