/** Tests of the hazards, and of the judgement over them. */
@NullMarked
package dev.racecourse.stress;

import org.jspecify.annotations.NullMarked;
