/** The verdict for people, for programs and for CI servers. */
@NullMarked
package dev.racecourse.races.report;

import org.jspecify.annotations.NullMarked;
