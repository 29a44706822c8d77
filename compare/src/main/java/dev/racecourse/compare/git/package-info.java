/** The program git, and what compare asks it for. */
@NullMarked
package dev.racecourse.compare.git;

import org.jspecify.annotations.NullMarked;
