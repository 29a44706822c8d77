/** What the command lines of all commands have in common. */
@NullMarked
package dev.racecourse.compare.command;

import org.jspecify.annotations.NullMarked;
