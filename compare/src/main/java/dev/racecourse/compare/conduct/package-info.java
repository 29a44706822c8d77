/** The conductor's side of turn taking: lets both JVMs of a pair in, and grants their turns. */
@NullMarked
package dev.racecourse.compare.conduct;

import org.jspecify.annotations.NullMarked;
