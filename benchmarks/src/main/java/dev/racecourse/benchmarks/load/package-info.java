/** An open-loop load run: requests start by the clock, whatever the server does. */
@NullMarked
package dev.racecourse.benchmarks.load;

import org.jspecify.annotations.NullMarked;
