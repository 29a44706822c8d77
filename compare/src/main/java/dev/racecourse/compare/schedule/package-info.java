/** Which cells are measured, and which pair comes next. */
@NullMarked
package dev.racecourse.compare.schedule;

import org.jspecify.annotations.NullMarked;
