package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.database.StoreKind;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A lock that keeps a session from being ended does not keep its user from writing. */
class TwoWritesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void twoWritesOfASessionGoOnAtOnceInPostgres() {
    var sessions = SessionStores.empty(StoreKind.POSTGRES, SessionLimits.DEFAULT, new Numbered());
    var ann = sessions.create("ann", NOON).key();
    var other =
        sessions.whileLive(
            ann,
            NOON,
            session ->
                CompletableFuture.supplyAsync(
                        () -> sessions.whileLive(ann, NOON, Session::username))
                    .join());
    assertEquals(Optional.of(Optional.of("ann")), other);
  }
}
