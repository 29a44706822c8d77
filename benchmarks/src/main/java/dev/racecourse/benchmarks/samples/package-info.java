/** What JVMs have measured, each as one sample, and what follows for a cell. */
@NullMarked
package dev.racecourse.benchmarks.samples;

import org.jspecify.annotations.NullMarked;
