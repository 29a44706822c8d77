/** How results are kept, and what is said when they cannot be. */
@NullMarked
package dev.racecourse.benchmarks.files;

import org.jspecify.annotations.NullMarked;
