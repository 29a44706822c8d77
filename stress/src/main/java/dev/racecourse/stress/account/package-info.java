/** The hazards of the throttle of logins. */
@NullMarked
package dev.racecourse.stress.account;

import org.jspecify.annotations.NullMarked;
