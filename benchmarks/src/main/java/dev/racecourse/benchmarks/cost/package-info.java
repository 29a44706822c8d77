/** What an operation costs besides time: CPU, memory and context switches, by side. */
@NullMarked
package dev.racecourse.benchmarks.cost;

import org.jspecify.annotations.NullMarked;
