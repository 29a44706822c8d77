/** Requests at their worst: all on one post, each on a new connection, each with a hash. */
@NullMarked
package dev.racecourse.benchmarks.requests.extreme;

import org.jspecify.annotations.NullMarked;
