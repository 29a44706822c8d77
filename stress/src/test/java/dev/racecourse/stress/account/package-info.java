/** The throttles of logins under Lincheck. */
@NullMarked
package dev.racecourse.stress.account;

import org.jspecify.annotations.NullMarked;
