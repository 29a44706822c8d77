package dev.racecourse.blog.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.post.Draft;
import dev.racecourse.blog.post.PostIds;
import dev.racecourse.blog.post.PostStore;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A read that needs no session is a use of the one it comes with. */
class PublicReadTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final Instant LAST_SECOND = Instant.parse("2026-01-01T12:29:59Z");
  private static final Instant LATER = Instant.parse("2026-01-01T12:45:00Z");

  private final SessionStore sessions =
      SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
  private final PostStore posts = PostStore.inMemory(new PostIds(() -> 0));
  private final SessionKey ann = sessions.create("ann", NOON).key();
  private final String post = posts.create("ann", new Draft("t", "b"), NOON).id().toString();

  @Test
  void readingAPostProlongsTheSession() {
    new ReadPost(posts, sessions, new RenderedPosts()).next(new Read(List.of(ann), post));
    assertTrue(sessions.find(ann, LATER).isPresent());
  }

  @Test
  void readingTheListProlongsTheSession() {
    new ListPosts(posts, sessions, new RenderedPosts()).next(new Read(List.of(ann), ""));
    assertTrue(sessions.find(ann, LATER).isPresent());
  }

  @Test
  void nobodyNeedsASessionToRead() {
    var next = new ReadPost(posts, sessions, new RenderedPosts()).next(new Read(List.of(), post));
    assertEquals(200, ((Next.Done) next).answer().status());
    assertTrue(sessions.find(ann, LATER).isEmpty());
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
