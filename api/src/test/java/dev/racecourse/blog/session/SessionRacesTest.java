package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.Await;
import dev.racecourse.blog.Race;
import dev.racecourse.blog.database.StoreKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What two threads can do to the sessions of one user, each race on a store with one of them. */
@ParameterizedClass
@EnumSource
class SessionRacesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LIVE = NOON.plus(Duration.ofMinutes(29));
  private static final Instant EXPIRED = NOON.plus(Duration.ofMinutes(30));
  private static final SessionLimits TWO =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), 2);
  private static final SessionKey FIRST = Numbered.key(1);
  private static final SessionKey SECOND = Numbered.key(2);
  private static final SessionKey THIRD = Numbered.key(3);

  private final StoreKind kind;
  private final Race race;

  SessionRacesTest(StoreKind kind) {
    this.kind = kind;
    race = Race.of(kind);
  }

  private SessionStore loggedIn() {
    var sessions = SessionStores.empty(kind, TWO, new Numbered());
    sessions.create("ann", NOON);
    return sessions;
  }

  @Test
  void aTouchDoesNotReviveAnEndedSession() throws Exception {
    race.run(
        Set.of(List.of(true, true, 0), List.of(false, true, 0)),
        this::loggedIn,
        sessions -> sessions.touch(FIRST, LIVE).isPresent(),
        sessions -> sessions.end(FIRST),
        sessions -> sessions.count(LIVE));
  }

  @Test
  void aSessionEndsOnce() throws Exception {
    race.run(
        Set.of(List.of(true, false, 0), List.of(false, true, 0)),
        this::loggedIn,
        sessions -> sessions.end(FIRST),
        sessions -> sessions.end(FIRST),
        sessions -> sessions.count(NOON));
  }

  @Test
  void aSweepSparesAProlongedSession() throws Exception {
    race.run(
        Set.of(List.of(true, 0, 1), List.of(false, 1, 0)),
        this::loggedIn,
        sessions -> sessions.touch(FIRST, LIVE).isPresent(),
        sessions -> sessions.sweep(EXPIRED),
        sessions -> sessions.count(EXPIRED));
  }

  @Test
  void theOldestSessionEndsWhenOneIsTooMany() throws Exception {
    race.run(
        Set.of(List.of("ann", "ann", List.of(false, true, true))),
        this::loggedIn,
        sessions -> sessions.create("ann", NOON).session().username(),
        sessions -> sessions.create("ann", NOON).session().username(),
        sessions -> found(sessions, FIRST, SECOND, THIRD));
  }

  @Test
  void aSessionIsRotatedOnce() throws Exception {
    race.run(
        Set.of(List.of(true, false, 1), List.of(false, true, 1)),
        this::loggedIn,
        sessions -> sessions.rotate(FIRST, NOON).isPresent(),
        sessions -> sessions.rotate(FIRST, NOON).isPresent(),
        sessions -> sessions.count(NOON));
  }

  @Test
  void aSessionIsEitherRotatedOrEnded() throws Exception {
    race.run(
        Set.of(List.of(true, false, 1), List.of(false, true, 0)),
        this::loggedIn,
        sessions -> sessions.rotate(FIRST, NOON).isPresent(),
        sessions -> sessions.end(FIRST),
        sessions -> sessions.count(NOON));
  }

  /** Who misses the old session finds the new one, if it looks for them in this order. */
  @Test
  void aRotationLeavesNoGap() throws Exception {
    race.run(
        Set.of(
            List.of(true, List.of(true, false), 1),
            List.of(true, List.of(false, true), 1),
            List.of(true, List.of(true, true), 1)),
        this::loggedIn,
        sessions -> sessions.rotate(FIRST, NOON).isPresent(),
        sessions -> found(sessions, FIRST, SECOND),
        sessions -> sessions.count(NOON));
  }

  /** Who finds the new session misses the old one, if it looks for them in this order. */
  @Test
  void aRotationLeavesNoDouble() throws Exception {
    race.run(
        Set.of(
            List.of(true, List.of(true, false), 1),
            List.of(true, List.of(false, true), 1),
            List.of(true, List.of(false, false), 1)),
        this::loggedIn,
        sessions -> sessions.rotate(FIRST, NOON).isPresent(),
        sessions -> found(sessions, SECOND, FIRST),
        sessions -> sessions.count(NOON));
  }

  @Test
  void aNewSessionEndsWithAllOthersOrNotAtAll() throws Exception {
    race.run(
        Set.of(List.of(1, SECOND, 1), List.of(2, SECOND, 0)),
        this::loggedIn,
        sessions -> sessions.endAll(FIRST, NOON),
        sessions -> sessions.create("ann", NOON).key(),
        sessions -> sessions.count(NOON));
  }

  @Test
  void anActionTakesEffectBeforeItsSessionEnds() throws Exception {
    record Journal(SessionStore sessions, Queue<String> lines) {}
    race.run(
        Set.of(
            List.of(true, true, List.of("written", "ended")),
            List.of(false, true, List.of("ended"))),
        () -> new Journal(loggedIn(), new ConcurrentLinkedQueue<>()),
        journal ->
            journal
                .sessions()
                .whileLive(FIRST, LIVE, session -> journal.lines().add("written"))
                .isPresent(),
        journal -> {
          var ended = journal.sessions().end(FIRST);
          journal.lines().add("ended");
          return ended;
        },
        journal -> List.copyOf(journal.lines()));
  }

  /** Each session ends, or is replaced by one that ends. */
  @Test
  void aRotatedSessionEndsWithAllOthers() throws Exception {
    race.run(
        Set.of(List.of(2, true, 0), List.of(2, false, 0)),
        () -> {
          var sessions = loggedIn();
          sessions.create("ann", NOON);
          return sessions;
        },
        sessions -> sessions.endAll(SECOND, NOON),
        sessions -> sessions.rotate(FIRST, NOON).isPresent(),
        sessions -> sessions.count(NOON));
  }

  @Test
  void noSessionEndsWhileAnActionRuns() throws Exception {
    var lines = new ConcurrentLinkedQueue<String>();
    var sessions = loggedIn();
    var ending =
        new Thread(
            () -> {
              sessions.end(FIRST);
              lines.add("ended");
            });
    sessions.whileLive(
        FIRST,
        NOON,
        session -> {
          ending.start();
          waitUntilItGoesOnNoMore(ending);
          return lines.add("written");
        });
    ending.join();
    assertEquals(List.of("written", "ended"), List.copyOf(lines));
  }

  private void waitUntilItGoesOnNoMore(Thread thread) {
    try {
      Await.until(
          "over, or waiting", () -> !thread.isAlive() || kind.keepsWaiting(List.of(thread)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<Boolean> found(SessionStore sessions, SessionKey... keys) {
    return Stream.of(keys).map(key -> sessions.find(key, NOON).isPresent()).toList();
  }
}
