/** The session stores under Lincheck. */
@NullMarked
package dev.racecourse.stress.session;

import org.jspecify.annotations.NullMarked;
