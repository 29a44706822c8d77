package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.database.StoreKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions on PostgreSQL expire by its clock, whatever the node says that asks. */
@ParameterizedClass
@ValueSource(strings = {"-PT1H", "PT1H"})
class ServersClockTest {
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration SLACK = Duration.ofMinutes(2);
  private static final SessionLimits LIMITS = new SessionLimits(IDLE, Duration.ofHours(12), 10);
  private static final SessionKey ANN = Numbered.key(1);

  private final Duration off;
  private final Database database = StoreKind.POSTGRES.opened().orElseThrow();
  private final SessionStore sessions = SessionStore.in(database, LIMITS, new Numbered());

  ServersClockTest(Duration off) {
    this.off = off;
    sessions.create("ann", nodesNow());
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Instant nodesNow() {
    return Instant.now().plus(off);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aUseProlongsASession(boolean isWrite) {
    age(Duration.ofMinutes(20));
    var used =
        isWrite
            ? sessions.whileLive(ANN, nodesNow(), session -> session)
            : sessions.touch(ANN, nodesNow());
    assertSoon(IDLE, used.orElseThrow().expiresAt());
    assertEquals(used, sessions.find(ANN, nodesNow()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aSessionIsLiveUntilItsTime(boolean hasExpired) {
    age(hasExpired ? IDLE : IDLE.minus(SLACK));
    var live = hasExpired ? 0 : 1;
    assertEquals(live, sessions.count(nodesNow()));
    assertEquals(1 - live, sessions.sweep(nodesNow()));
    assertEquals(live, sessions.find(ANN, nodesNow()).stream().count());
    assertEquals(live, sessions.touch(ANN, nodesNow()).stream().count());
    assertEquals(live, sessions.whileLive(ANN, nodesNow(), session -> true).stream().count());
    var fresh = sessions.rotate(ANN, nodesNow());
    assertEquals(live, fresh.stream().count());
    fresh.ifPresent(opened -> assertSoon(IDLE, opened.session().expiresAt()));
    assertEquals(live, sessions.endAll(Numbered.key(2), nodesNow()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void ofTooManyTheOldestEndsAndWhatHasExpiredDoesNotCount(boolean hasExpired) {
    age(hasExpired ? IDLE : Duration.ZERO);
    var one = new SessionLimits(IDLE, IDLE, 1);
    var opened =
        SessionStore.in(database, one, () -> Numbered.token(2)).create("ann", nodesNow()).session();
    assertSoon(Duration.ZERO, opened.createdAt());
    assertSoon(IDLE, opened.expiresAt());
    assertEquals(Optional.of(opened), sessions.find(Numbered.key(2), nodesNow()));
    assertEquals(1, sessions.endAll(Numbered.key(2), nodesNow()));
  }

  /** As if all had been done earlier. */
  private void age(Duration by) {
    database.write(
        transaction ->
            transaction.change(
                "UPDATE sessions SET created_at = created_at - ? * interval '1 ms',"
                    + " expires_at = expires_at - ? * interval '1 ms'",
                by.toMillis(),
                by.toMillis()));
  }

  private static void assertSoon(Duration later, Instant instant) {
    var distance = Duration.between(Instant.now().plus(later), instant).abs();
    assertTrue(distance.compareTo(SLACK) < 0, instant + " is " + distance + " off");
  }
}
