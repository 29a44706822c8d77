/** What the runs say: of each test, and all together. */
@NullMarked
package dev.racecourse.races.verdict;

import org.jspecify.annotations.NullMarked;
