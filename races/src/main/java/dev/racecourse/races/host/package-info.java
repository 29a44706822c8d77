/**
 * The host: the JVM in which the jcstress of a suite runs its tests. Needs the JDK and that
 * jcstress alone, from 0.11 to 0.16.
 */
@NullMarked
package dev.racecourse.races.host;

import org.jspecify.annotations.NullMarked;
