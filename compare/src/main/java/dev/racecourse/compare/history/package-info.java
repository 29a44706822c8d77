/**
 * The history of measured commits: its rows, the files that hold them, and where these are kept.
 */
@NullMarked
package dev.racecourse.compare.history;

import org.jspecify.annotations.NullMarked;
