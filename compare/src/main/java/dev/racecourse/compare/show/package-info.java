/** The command that compares two stored result files. */
@NullMarked
package dev.racecourse.compare.show;

import org.jspecify.annotations.NullMarked;
