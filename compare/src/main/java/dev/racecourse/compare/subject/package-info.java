/** The way from two names on the command line to two jars: git worktrees, builds, their cache. */
@NullMarked
package dev.racecourse.compare.subject;

import org.jspecify.annotations.NullMarked;
