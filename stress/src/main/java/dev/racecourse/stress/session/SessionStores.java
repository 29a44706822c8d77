package dev.racecourse.stress.session;

import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.util.function.Supplier;

/** Makes the store that a race is run on: the one the API ships, a planted one, or the model. */
@FunctionalInterface
interface SessionStores {

  /** An empty store. */
  SessionStore create(SessionLimits limits, Supplier<SessionToken> tokens);
}
