/** What a sweep's numbers say: pure functions from numbers to numbers, each with its source. */
@NullMarked
package dev.racecourse.benchmarks.scaling;

import org.jspecify.annotations.NullMarked;
