/**
 * What was measured: pairs of JVMs, and all pairs of a cell. Values, and the file they are kept in.
 */
@NullMarked
package dev.racecourse.compare.sample;

import org.jspecify.annotations.NullMarked;
