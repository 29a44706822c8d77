package dev.racecourse.blog.session;

import dev.racecourse.blog.database.StoreKind;
import java.util.function.Supplier;

/** Session stores for tests. */
final class SessionStores {
  private SessionStores() {}

  static SessionStore empty(StoreKind kind, SessionLimits limits, Supplier<SessionToken> tokens) {
    return kind.emptied()
        .map(database -> SessionStore.in(database, limits, tokens))
        .orElseGet(() -> SessionStore.inMemory(limits, tokens));
  }
}
