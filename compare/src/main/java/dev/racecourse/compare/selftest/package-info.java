/** Shows on this machine that compare can fail a commit, and does not fail unchanged code. */
@NullMarked
package dev.racecourse.compare.selftest;

import org.jspecify.annotations.NullMarked;
