/** Which commit made a cell slower, or brought a race. Pure functions: no input, no output. */
@NullMarked
package dev.racecourse.compare.bisect;

import org.jspecify.annotations.NullMarked;
