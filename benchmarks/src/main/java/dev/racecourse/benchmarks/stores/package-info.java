/** The stores alone, operation by operation, without HTTP. */
@NullMarked
package dev.racecourse.benchmarks.stores;

import org.jspecify.annotations.NullMarked;
