package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The store answers as a plain list of logins does, whatever is asked of it in whatever order. */
class SessionModelTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofMinutes(70), 2);
  private static final List<String> USERS = List.of("ann", "bob");
  private static final int RUNS = 2_000;
  private static final int STEPS = 60;

  private record Login(SessionKey key, Session session) {}

  /** In order of creation. Whatever changes a user's sessions drops those that have expired. */
  private static final class Model {
    private final List<Login> logins = new ArrayList<>();

    void create(String username, SessionKey key, Instant now) {
      drop(username, now);
      logins.add(new Login(key, new Session(username, now, LIMITS.expiry(now, now))));
      var own = of(username);
      if (own.size() > LIMITS.perUser()) {
        logins.remove(own.get(0));
      }
    }

    Optional<Session> find(SessionKey key, Instant now) {
      return login(key).map(Login::session).filter(session -> session.isLive(now));
    }

    Optional<Session> touch(SessionKey key, Instant now) {
      login(key).ifPresent(login -> drop(login.session().username(), now));
      return login(key)
          .map(
              login -> {
                var touched = new Login(key, login.session().used(LIMITS, now));
                logins.set(logins.indexOf(login), touched);
                return touched.session();
              });
    }

    Optional<Session> rotate(SessionKey old, SessionKey fresh, Instant now) {
      login(old).ifPresent(login -> drop(login.session().username(), now));
      return login(old)
          .map(
              login -> {
                logins.remove(login);
                create(login.session().username(), fresh, now);
                return logins.get(logins.size() - 1).session();
              });
    }

    boolean end(SessionKey key) {
      return logins.removeIf(login -> login.key().equals(key));
    }

    int endAll(SessionKey key, Instant now) {
      login(key).ifPresent(login -> drop(login.session().username(), now));
      var own = login(key).map(login -> of(login.session().username())).orElse(List.of());
      logins.removeAll(own);
      return own.size();
    }

    int sweep(Instant now) {
      var before = logins.size();
      USERS.forEach(username -> drop(username, now));
      return before - logins.size();
    }

    int count(Instant now) {
      return (int) logins.stream().filter(login -> login.session().isLive(now)).count();
    }

    private void drop(String username, Instant now) {
      logins.removeAll(
          of(username).stream().filter(login -> !login.session().isLive(now)).toList());
    }

    private List<Login> of(String username) {
      return logins.stream().filter(login -> login.session().username().equals(username)).toList();
    }

    private Optional<Login> login(SessionKey key) {
      return logins.stream().filter(login -> login.key().equals(key)).findFirst();
    }
  }

  @Test
  void answersAsTheModelDoes() {
    var seed = new Random().nextLong();
    var random = new Random(seed);
    for (var run = 0; run < RUNS; run++) {
      run(random, "with new Random(" + seed + "L), run " + run);
    }
  }

  /** The clock may step back, but by less than it advances. */
  private static void run(Random random, String which) {
    var sessions = SessionStore.inMemory(LIMITS, new Numbered());
    var keys = new ArrayList<>(List.of(Numbered.key(0)));
    var model = new Model();
    var now = NOON;
    for (var step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(-5, 15)));
      var key = keys.get(random.nextInt(keys.size()));
      var message = which + ", step " + step;
      switch (random.nextInt(8)) {
        case 0, 1 -> {
          var opened = sessions.create(USERS.get(random.nextInt(USERS.size())), now);
          keys.add(opened.key());
          model.create(opened.session().username(), opened.key(), now);
        }
        case 2 -> assertEquals(model.touch(key, now), sessions.touch(key, now), message);
        case 3 ->
            assertEquals(
                model.touch(key, now), sessions.whileLive(key, now, used -> used), message);
        case 4 -> {
          var rotated = sessions.rotate(key, now);
          var fresh = rotated.map(OpenedSession::key).orElse(key);
          keys.add(fresh);
          assertEquals(model.rotate(key, fresh, now), rotated.map(OpenedSession::session), message);
        }
        case 5 -> assertEquals(model.end(key), sessions.end(key), message);
        case 6 -> assertEquals(model.endAll(key, now), sessions.endAll(key, now), message);
        default -> assertEquals(model.sweep(now), sessions.sweep(now), message);
      }
      assertEquals(model.count(now), sessions.count(now), message);
      for (var each : keys) {
        assertEquals(model.find(each, now), sessions.find(each, now), message);
      }
    }
  }
}
