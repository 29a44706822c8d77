/** The hazards of the post store. */
@NullMarked
package dev.racecourse.stress.post;

import org.jspecify.annotations.NullMarked;
