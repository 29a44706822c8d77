/** A suite of jcstress tests of every kind, and of some that misbehave. */
@NullMarked
package dev.racecourse.races.suite;

import org.jspecify.annotations.NullMarked;
