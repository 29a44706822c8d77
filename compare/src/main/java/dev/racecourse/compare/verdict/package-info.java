/** What the measurements of a cell say about head, and how far to trust it. */
@NullMarked
package dev.racecourse.compare.verdict;

import org.jspecify.annotations.NullMarked;
