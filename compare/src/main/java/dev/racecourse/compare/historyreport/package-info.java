/** What a history says, in words, as JSON, as a page and as a badge. */
@NullMarked
package dev.racecourse.compare.historyreport;

import org.jspecify.annotations.NullMarked;
