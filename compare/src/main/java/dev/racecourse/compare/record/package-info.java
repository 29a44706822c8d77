/** Measures a commit against others and adds what came of it to the history. */
@NullMarked
package dev.racecourse.compare.record;

import org.jspecify.annotations.NullMarked;
