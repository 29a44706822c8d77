package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What happens to several sessions of one user at once: at most three, half an hour idle. */
class UserSessionsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofMinutes(20));
  private static final Instant EXPIRED = NOON.plus(Duration.ofMinutes(30));
  private static final SessionLimits THREE =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), 3);

  private final SessionStore sessions = SessionStore.inMemory(THREE, new Numbered());

  @Test
  void theOldestSessionEndsWhenOneIsTooMany() {
    openAt(NOON, 3);
    sessions.touch(Numbered.key(1), LATER);
    openAt(LATER, 1);
    assertEquals(List.of(2, 3, 4), live(LATER));
    assertFalse(sessions.end(Numbered.key(1)));
  }

  @Test
  void anExpiredSessionTakesNoOnesPlace() {
    openAt(NOON, 2);
    openAt(LATER, 1);
    openAt(EXPIRED, 2);
    assertEquals(List.of(3, 4, 5), live(EXPIRED));
  }

  @Test
  void otherUsersSessionsAreOutOfReach() {
    openAt(NOON, 3);
    var bob = sessions.create("bob", NOON).key();
    assertEquals(3, sessions.endAll(Numbered.key(1), NOON));
    assertEquals(1, sessions.count(NOON));
    assertTrue(sessions.find(bob, NOON).isPresent());
  }

  @Test
  void aRotatedSessionIsFreshAndOfTheSameUser() {
    openAt(NOON, 1);
    var fresh = sessions.rotate(Numbered.key(1), LATER).orElseThrow();
    assertEquals(new Session("ann", LATER, LATER.plus(THREE.idle())), fresh.session());
    assertEquals(Optional.of(fresh.session()), sessions.find(fresh.key(), LATER));
    assertEquals(List.of(2), live(LATER));
  }

  @Test
  void aRotationEndsNoOtherSession() {
    openAt(NOON, 3);
    sessions.rotate(Numbered.key(1), NOON);
    assertEquals(List.of(2, 3, 4), live(NOON));
    openAt(NOON, 1);
    assertEquals(List.of(3, 4, 5), live(NOON), "the rotated one is the youngest");
  }

  @Test
  void onlyALiveSessionRotates() {
    openAt(NOON, 1);
    openAt(LATER, 1);
    assertTrue(sessions.rotate(Numbered.key(1), EXPIRED).isEmpty());
    assertTrue(sessions.rotate(Numbered.key(9), EXPIRED).isEmpty());
    assertEquals(List.of(2), live(EXPIRED));
  }

  @Test
  void onlyALiveSessionEndsAll() {
    openAt(NOON, 1);
    openAt(LATER, 2);
    assertEquals(0, sessions.endAll(Numbered.key(1), EXPIRED));
    assertEquals(0, sessions.endAll(Numbered.key(9), EXPIRED));
    assertEquals(2, sessions.endAll(Numbered.key(2), EXPIRED));
    assertEquals(0, sessions.count(EXPIRED));
  }

  @Test
  void onlyLiveSessionsCountAsEnded() {
    openAt(NOON, 1);
    openAt(LATER, 1);
    assertEquals(1, sessions.endAll(Numbered.key(2), EXPIRED));
  }

  @Test
  void aRotationWithATokenThatWasIssuedBeforeChangesNothing() {
    var token = new SessionToken("A".repeat(43));
    var store = SessionStore.inMemory(THREE, () -> token);
    store.create("ann", NOON);
    assertThrows(IllegalStateException.class, () -> store.rotate(token.key(), NOON));
    assertEquals(1, store.count(NOON));
  }

  @Test
  void anActionThatThrowsLeavesTheSessionAsItWas() {
    openAt(NOON, 1);
    var key = Numbered.key(1);
    assertThrows(
        UnsupportedOperationException.class,
        () ->
            sessions.whileLive(
                key,
                LATER,
                session -> {
                  throw new UnsupportedOperationException();
                }));
    assertEquals(NOON.plus(THREE.idle()), sessions.find(key, NOON).orElseThrow().expiresAt());
  }

  private void openAt(Instant now, int howMany) {
    for (var i = 0; i < howMany; i++) {
      sessions.create("ann", now);
    }
  }

  private List<Integer> live(Instant now) {
    var numbers =
        IntStream.rangeClosed(1, 9)
            .filter(number -> sessions.find(Numbered.key(number), now).isPresent())
            .boxed()
            .toList();
    assertEquals(numbers.size(), sessions.count(now));
    return numbers;
  }
}
