/** Where a series of commits changed. Pure functions: no input, no output, no clock. */
@NullMarked
package dev.racecourse.compare.change;

import org.jspecify.annotations.NullMarked;
