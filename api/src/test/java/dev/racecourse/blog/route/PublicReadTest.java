package dev.racecourse.blog.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import dev.racecourse.blog.throttle.Throttles;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A read that needs no session is a use of the one it comes with. */
class PublicReadTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LAST_SECOND = Instant.parse("2026-01-01T12:29:59Z");
  private static final Instant LATER = Instant.parse("2026-01-01T12:45:00Z");

  private final SessionStore sessions =
      SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
  private final PostStore posts = PostStore.inMemory(new PostIds(() -> 0));
  private final Accounts accounts = Accounts.inMemory(HashCost.LEAST);
  private final SessionKey ann = sessions.create("ann", NOON).key();
  private final String post = posts.create("ann", new Draft("t", "b"), NOON).id().toString();

  @BeforeEach
  void register() {
    accounts.register("ann", "a long sentence");
  }

  @Test
  void readingAPostProlongsTheSession() {
    assertRead("/posts/" + post, List.of(ann));
    assertTrue(sessions.find(ann, LATER).isPresent());
  }

  @Test
  void readingTheListProlongsTheSession() {
    assertRead("/posts", List.of(ann));
    assertTrue(sessions.find(ann, LATER).isPresent());
  }

  @Test
  void readingAUserProlongsTheSession() {
    assertRead("/users/ann", List.of(ann));
    assertTrue(sessions.find(ann, LATER).isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/posts", "/users/ann"})
  void nobodyNeedsASessionToRead(String path) {
    assertRead(path, List.of());
    assertTrue(sessions.find(ann, LATER).isEmpty());
  }

  private void assertRead(String path, List<SessionKey> keys) {
    var routes =
        new Routes(
            accounts,
            RegistrationPolicy.OPEN,
            Throttles.inMemory(),
            sessions,
            SessionCookie.PLAIN,
            posts);
    var call = new Read(keys, Routes.variable(path));
    var next = routes.resource(path).route("GET").next(call);
    assertEquals(200, ((Next.Done) next).answer().status());
  }

  /** A GET in the last second of the session. */
  private record Read(List<SessionKey> sessionKeys, String variable) implements Call {
    @Override
    public Instant now() {
      return LAST_SECOND;
    }

    @Override
    public String address() {
      return "127.0.0.1";
    }

    @Override
    public List<String> headers(String name) {
      return List.of();
    }

    @Override
    public Optional<String> query(String name) {
      return Optional.empty();
    }

    @Override
    public void requireJson() {}
  }
}
