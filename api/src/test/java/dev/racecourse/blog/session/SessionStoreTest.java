package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class SessionStoreTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Duration IDLE = Duration.ofMinutes(30);
  private static final Duration MAX = Duration.ofHours(1);

  private final StoreKind kind;
  private final SessionStore sessions;
  private final SessionKey ann;

  SessionStoreTest(StoreKind kind) {
    this.kind = kind;
    sessions =
        SessionStores.empty(
            kind, new SessionLimits(IDLE, MAX, 10), SessionToken.source(new SecureRandom()));
    ann = sessions.create("ann", NOON).key();
  }

  @Test
  void aSessionDiesWhenItIsIdle() {
    assertTrue(sessions.find(ann, NOON.plus(IDLE).minusMillis(1)).isPresent());
    assertTrue(sessions.find(ann, NOON.plus(IDLE)).isEmpty());
    assertTrue(sessions.touch(ann, NOON.plus(IDLE)).isEmpty());
  }

  @Test
  void aTouchProlongsASessionUpToItsMaximum() {
    var later = NOON.plus(Duration.ofMinutes(29));
    assertEquals(later.plus(IDLE), sessions.touch(ann, later).orElseThrow().expiresAt());
    var latest = NOON.plus(Duration.ofMinutes(45));
    assertEquals(NOON.plus(MAX), sessions.touch(ann, latest).orElseThrow().expiresAt());
    assertTrue(sessions.touch(ann, NOON.plus(MAX)).isEmpty());
  }

  @Test
  void aTouchWithAnOlderClockDoesNotShortenASession() {
    var later = NOON.plus(Duration.ofMinutes(10));
    sessions.touch(ann, later);
    assertEquals(later.plus(IDLE), sessions.touch(ann, NOON).orElseThrow().expiresAt());
    var earlier = NOON.plus(Duration.ofMinutes(5));
    assertEquals(later.plus(IDLE), sessions.touch(ann, earlier).orElseThrow().expiresAt());
    assertEquals(later.plus(IDLE), sessions.find(ann, NOON).orElseThrow().expiresAt());
  }

  @Test
  void lookingDoesNotProlong() {
    sessions.find(ann, NOON.plus(Duration.ofMinutes(29)));
    assertTrue(sessions.find(ann, NOON.plus(IDLE)).isEmpty());
  }

  @Test
  void aSessionEndsOnce() {
    assertTrue(sessions.end(ann));
    assertFalse(sessions.end(ann));
    assertTrue(sessions.find(ann, NOON).isEmpty());
    assertTrue(sessions.touch(ann, NOON).isEmpty());
  }

  @Test
  void anActionRunsOnlyInALiveSession() {
    assertEquals(Optional.of("ann"), sessions.whileLive(ann, NOON, Session::username));
    assertEquals(Optional.empty(), sessions.whileLive(ann, NOON.plus(MAX), Session::username));
    sessions.end(ann);
    assertEquals(Optional.empty(), sessions.whileLive(ann, NOON, Session::username));
  }

  @Test
  void aSweepRemovesWhatHasExpiredAndNothingElse() {
    var bob = sessions.create("bob", NOON.plus(IDLE)).key();
    assertEquals(1, sessions.sweep(NOON.plus(IDLE)));
    assertEquals(0, sessions.sweep(NOON.plus(IDLE)));
    assertTrue(sessions.find(bob, NOON.plus(IDLE)).isPresent());
  }

  @Test
  void aTokenThatComesTwiceOpensNoSecondSession() {
    var token = new SessionToken("A".repeat(43));
    var store = SessionStores.empty(kind, SessionLimits.DEFAULT, () -> token);
    store.create("ann", NOON);
    assertThrows(IllegalStateException.class, () -> store.create("bob", NOON));
    assertEquals("ann", store.find(token.key(), NOON).orElseThrow().username());
  }

  @Test
  void aRotationThatFailsLeavesTheSession() {
    var tokens = new ArrayDeque<>(List.of("A", "B", "B"));
    var store =
        SessionStores.empty(
            kind, SessionLimits.DEFAULT, () -> new SessionToken(tokens.remove().repeat(43)));
    var anns = store.create("ann", NOON);
    var bobs = store.create("bob", NOON);
    assertThrows(IllegalStateException.class, () -> store.rotate(anns.key(), NOON));
    assertEquals(Optional.of(anns.session()), store.find(anns.key(), NOON));
    assertEquals(Optional.of(bobs.session()), store.find(bobs.key(), NOON));
    assertEquals(2, store.count(NOON));
  }
}
