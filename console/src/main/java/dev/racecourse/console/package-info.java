/** What the command lines share: Ctrl-C, progress, tables, durations, files, error lines. */
@NullMarked
package dev.racecourse.console;

import org.jspecify.annotations.NullMarked;
