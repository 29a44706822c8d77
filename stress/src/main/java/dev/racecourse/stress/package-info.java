/**
 * The runner: has jcstress run the hazards, judges what it saw, and never ends green in silence.
 */
@NullMarked
package dev.racecourse.stress;

import org.jspecify.annotations.NullMarked;
