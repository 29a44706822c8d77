/** The measured HTTP client: one blocking, kept-alive connection a user. */
@NullMarked
package dev.racecourse.benchmarks.client;

import org.jspecify.annotations.NullMarked;
