/** Programs that compare runs, what they print, and errors that the user has to mend. */
@NullMarked
package dev.racecourse.compare.process;

import org.jspecify.annotations.NullMarked;
