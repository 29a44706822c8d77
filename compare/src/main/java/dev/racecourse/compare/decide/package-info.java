/** What the pairs of all cells say about head, and how far to trust it. No input or output. */
@NullMarked
package dev.racecourse.compare.decide;

import org.jspecify.annotations.NullMarked;
