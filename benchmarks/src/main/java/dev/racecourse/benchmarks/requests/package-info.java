/** One benchmark a request: what {@code benchmarks.jar} measures unless told otherwise. */
@NullMarked
package dev.racecourse.benchmarks.requests;

import org.jspecify.annotations.NullMarked;
