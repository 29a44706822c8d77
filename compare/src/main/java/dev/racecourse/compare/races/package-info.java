/** Runs race tests on both sides. */
@NullMarked
package dev.racecourse.compare.races;

import org.jspecify.annotations.NullMarked;
