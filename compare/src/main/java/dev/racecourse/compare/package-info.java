/** Compares the benchmarks of two commits: the command line and the way from it to a report. */
@NullMarked
package dev.racecourse.compare;

import org.jspecify.annotations.NullMarked;
