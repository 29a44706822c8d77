/** How well each way to look for races finds the planted ones. */
@NullMarked
package dev.racecourse.stress.matrix;

import org.jspecify.annotations.NullMarked;
