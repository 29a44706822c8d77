/** From two names on the command line to two jars: git worktrees, builds and their cache. */
@NullMarked
package dev.racecourse.compare.build;

import org.jspecify.annotations.NullMarked;
