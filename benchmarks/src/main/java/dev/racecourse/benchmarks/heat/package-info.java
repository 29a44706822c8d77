/** Fresh JVMs that are alive at the same time and measure in turn: a heat. */
@NullMarked
package dev.racecourse.benchmarks.heat;

import org.jspecify.annotations.NullMarked;
