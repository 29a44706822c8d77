/** JMH's command line, run once for each number of threads, with one result for all. */
@NullMarked
package dev.racecourse.benchmarks.sweep;

import org.jspecify.annotations.NullMarked;
