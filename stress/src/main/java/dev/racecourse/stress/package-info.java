/** The hazards of the stores as a jcstress suite. */
@NullMarked
package dev.racecourse.stress;

import org.jspecify.annotations.NullMarked;
