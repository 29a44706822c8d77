/** Tests of the self-test, which are quicker than it. */
@NullMarked
package dev.racecourse.compare.selftest;

import org.jspecify.annotations.NullMarked;
