/**
 * What runs inside a measured JVM: it needs the JDK and JMH alone, so it works in any JMH jar. Copy
 * the classes of this package to the class path of a jar that does not bring them.
 */
@NullMarked
package dev.racecourse.turns.measured;

import org.jspecify.annotations.NullMarked;
