/** Shows on the spot that compare can fail a commit, and does not cry wolf. */
@NullMarked
package dev.racecourse.compare.selftest;

import org.jspecify.annotations.NullMarked;
