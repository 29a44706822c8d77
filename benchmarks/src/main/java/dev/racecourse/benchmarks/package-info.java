/** The blog's throughput, one benchmark a request, swept over numbers of users. */
@NullMarked
package dev.racecourse.benchmarks;

import org.jspecify.annotations.NullMarked;
