/** One run of compare: its settings, its folder and its budget of time. */
@NullMarked
package dev.racecourse.compare.run;

import org.jspecify.annotations.NullMarked;
