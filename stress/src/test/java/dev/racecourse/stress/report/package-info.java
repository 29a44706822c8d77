/** Tests of what is said of a verdict. */
@NullMarked
package dev.racecourse.stress.report;

import org.jspecify.annotations.NullMarked;
