/** Runs the steps of the workflows as scripts, with stand-ins for what a CI server has. */
@NullMarked
package dev.racecourse.compare.ci;

import org.jspecify.annotations.NullMarked;
