/** What the JVMs of a suite report. Needs the JDK alone, so it runs beside any suite. */
@NullMarked
package dev.racecourse.races.run;

import org.jspecify.annotations.NullMarked;
