/** Shows on the spot that compare can fail a commit, and finds nothing where nothing is. */
@NullMarked
package dev.racecourse.compare.selftest;

import org.jspecify.annotations.NullMarked;
