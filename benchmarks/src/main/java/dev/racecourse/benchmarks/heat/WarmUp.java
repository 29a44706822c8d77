package dev.racecourse.benchmarks.heat;

import java.io.Serializable;

/**
 * How a JVM warmed up.
 *
 * @param seconds how long it took
 * @param settled whether its compilers were quiet and its speed no longer grew at the end
 */
public record WarmUp(double seconds, boolean settled) implements Serializable {}
