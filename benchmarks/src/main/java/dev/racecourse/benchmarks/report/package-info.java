/** What people read at the end of a sweep: tables of throughput, scaling, cost and service time. */
@NullMarked
package dev.racecourse.benchmarks.report;

import org.jspecify.annotations.NullMarked;
