/** Hand-made runs, and tests of running. */
@NullMarked
package dev.racecourse.races.run;

import org.jspecify.annotations.NullMarked;
