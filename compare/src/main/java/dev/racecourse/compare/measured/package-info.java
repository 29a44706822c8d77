/**
 * What compare adds to a measured JVM: JDK and JMH are all it needs, so it works in any JMH jar.
 */
@NullMarked
package dev.racecourse.compare.measured;

import org.jspecify.annotations.NullMarked;
