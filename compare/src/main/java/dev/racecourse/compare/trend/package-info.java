/** What a history says: changes, creep, races. Pure functions: no input, no output, no clock. */
@NullMarked
package dev.racecourse.compare.trend;

import org.jspecify.annotations.NullMarked;
