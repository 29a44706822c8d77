/** Bisects: which commit between a good and a bad one did it. Builds, measures, and says so. */
@NullMarked
package dev.racecourse.compare.search;

import org.jspecify.annotations.NullMarked;
