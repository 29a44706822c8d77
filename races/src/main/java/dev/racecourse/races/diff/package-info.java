/** What head changed about races: the difference between the results of two suites. */
@NullMarked
package dev.racecourse.races.diff;

import org.jspecify.annotations.NullMarked;
