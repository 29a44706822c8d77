package dev.racecourse.compare.trend;

import org.jspecify.annotations.Nullable;

/**
 * What observations have in common that can be compared with one another.
 *
 * @param epoch of machine and harness
 * @param benchmark the digest of its classes; null if it is unknown
 * @param anchor the commit that values are relative to, or that a bridge leads to; null for bytes
 */
public record Conditions(String epoch, @Nullable String benchmark, @Nullable String anchor) {}
