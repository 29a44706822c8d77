package dev.racecourse.blog.session;

import dev.racecourse.blog.database.StoreKind;
import java.util.List;
import java.util.function.Supplier;

/** Session stores for tests. */
final class SessionStores {
  private SessionStores() {}

  static SessionStore empty(StoreKind kind, SessionLimits limits, Supplier<SessionToken> tokens) {
    return kind.emptied()
        .map(database -> SessionStore.in(database, limits, tokens))
        .orElseGet(() -> SessionStore.inMemory(limits, tokens));
  }

  /** All that may share what they have: two on a database, one in memory. */
  static List<SessionStore> nodes(
      StoreKind kind, SessionLimits limits, Supplier<SessionToken> tokens) {
    return kind.emptied()
        .map(
            database ->
                List.of(
                    SessionStore.in(database, limits, tokens),
                    SessionStore.in(database, limits, tokens)))
        .orElseGet(() -> List.of(SessionStore.inMemory(limits, tokens)));
  }
}
