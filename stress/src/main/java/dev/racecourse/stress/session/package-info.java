/** The hazards of the session store. */
@NullMarked
package dev.racecourse.stress.session;

import org.jspecify.annotations.NullMarked;
