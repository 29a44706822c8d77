/** Runs the jcstress suite in any jar, judges what it saw, and never ends green in silence. */
@NullMarked
package dev.racecourse.races;

import org.jspecify.annotations.NullMarked;
