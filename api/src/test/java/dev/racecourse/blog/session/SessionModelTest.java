package dev.racecourse.blog.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The store answers as a plain list of logins does, whatever is asked of it in whatever order. Two
 * stores on one database answer as one store.
 */
@ParameterizedClass
@EnumSource
class SessionModelTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final SessionLimits LIMITS =
      new SessionLimits(Duration.ofMinutes(30), Duration.ofMinutes(70), 2);
  private static final List<String> USERS = List.of("ann", "bob");
  private static final int STEPS = 60;

  private final StoreKind kind;

  SessionModelTest(StoreKind kind) {
    this.kind = kind;
  }

  private record Login(SessionKey key, Session session) {}

  /** In order of creation. */
  private static final class Model {
    private final List<Login> logins = new ArrayList<>();

    /** Expired logins that the store may still have rows of. */
    private final Set<SessionKey> remains = new HashSet<>();

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

    /** Whether the session ended; of one that has expired the store may not know any more. */
    boolean end(SessionKey key, Instant now, boolean answer) {
      var wasLive = find(key, now).isPresent();
      var kept = logins.removeIf(login -> login.key().equals(key));
      var was = remains.remove(key) || kept;
      return wasLive || (was && answer);
    }

    int endAll(SessionKey key, Instant now) {
      login(key).ifPresent(login -> drop(login.session().username(), now));
      var own = login(key).map(login -> of(login.session().username())).orElse(List.of());
      logins.removeAll(own);
      return own.size();
    }

    /** The most that a sweep can remove; the store may have removed some before. */
    int sweep(Instant now) {
      USERS.forEach(username -> drop(username, now));
      var most = remains.size();
      remains.clear();
      return most;
    }

    int count(Instant now) {
      return (int) logins.stream().filter(login -> login.session().isLive(now)).count();
    }

    private void drop(String username, Instant now) {
      var expired = of(username).stream().filter(login -> !login.session().isLive(now)).toList();
      logins.removeAll(expired);
      expired.forEach(login -> remains.add(login.key()));
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
    for (var run = 0; run < kind.times(2_000, 20); run++) {
      run(random, "with new Random(" + seed + "L), run " + run);
    }
  }

  private void run(Random random, String which) {
    var nodes = SessionStores.nodes(kind, LIMITS, new Numbered());
    var keys = new ArrayList<>(List.of(Numbered.key(0)));
    var model = new Model();
    var now = NOON;
    for (var step = 0; step < STEPS; step++) {
      now = now.plus(Duration.ofMinutes(random.nextInt(12)));
      var key = keys.get(random.nextInt(keys.size()));
      var sessions = nodes.get(random.nextInt(nodes.size()));
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
        case 5 -> {
          var answer = sessions.end(key);
          assertEquals(model.end(key, now, answer), answer, message);
        }
        case 6 -> assertEquals(model.endAll(key, now), sessions.endAll(key, now), message);
        default -> {
          var swept = sessions.sweep(now);
          assertTrue(swept <= model.sweep(now), message);
          assertEquals(0, sessions.sweep(now), message);
        }
      }
      for (var node : nodes) {
        assertEquals(model.count(now), node.count(now), message);
        for (var each : keys) {
          assertEquals(model.find(each, now), node.find(each, now), message);
        }
      }
    }
  }
}
