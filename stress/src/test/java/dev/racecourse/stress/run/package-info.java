/** Hand-made runs, and tests of running. */
@NullMarked
package dev.racecourse.stress.run;

import org.jspecify.annotations.NullMarked;
