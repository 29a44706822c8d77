/** What jcstress saw on each side, and what head changed about races. */
@NullMarked
package dev.racecourse.compare.races;

import org.jspecify.annotations.NullMarked;
