/** What the measured client costs, beside other clients. */
@NullMarked
package dev.racecourse.benchmarks.clients;

import org.jspecify.annotations.NullMarked;
