package dev.racecourse.compare.jmh;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What JMH writes of how it measured. Null is what its version did not write yet.
 *
 * @param jvmArgs the measured JVM's arguments
 * @param schedule the iterations of a fork in words, such as {@code 5 x 10 s after 5 x 10 s}
 */
public record JmhSetup(
    @Nullable String jmhVersion,
    @Nullable String jdkVersion,
    @Nullable String vmName,
    @Nullable String vmVersion,
    @Nullable List<String> jvmArgs,
    @Nullable String schedule) {}
