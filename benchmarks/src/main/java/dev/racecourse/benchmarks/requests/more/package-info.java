/** The requests that {@code benchmarks.jar all} measures besides the usual ones. */
@NullMarked
package dev.racecourse.benchmarks.requests.more;

import org.jspecify.annotations.NullMarked;
