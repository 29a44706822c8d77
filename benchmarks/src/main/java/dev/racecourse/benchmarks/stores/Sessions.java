package dev.racecourse.benchmarks.stores;

import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The session store of the blog, with sessions of many users in it, so that two threads seldom meet
 * in a bin of its hash tables. It is another one in each iteration, for when they do meet, they
 * meet as long as it lives.
 */
@State(Scope.Benchmark)
public class Sessions {
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private static final int USERS = 1024;
  private static final int STRIDE = 101;

  private final SecureRandom random = new SecureRandom();
  SessionStore store = empty();
  private final List<SessionStore> draws = new ArrayList<>();
  private int iteration;

  /** The user that a thread is: the hash codes of these names do not follow one another. */
  static String username(int thread) {
    return "user-" + thread * STRIDE % USERS;
  }

  /** Opens the sessions of all iterations. */
  @Setup
  public void open() {
    for (var draw = 0; draw < Posts.DRAWS; draw++) {
      var filled = empty();
      for (var user = 0; user < USERS; user++) {
        filled.create("user-" + user, NOW);
      }
      draws.add(filled);
    }
  }

  /** Takes the store of the next iteration. */
  @Setup(Level.Iteration)
  public void next() {
    store = draws.get(iteration++ % draws.size());
  }

  private SessionStore empty() {
    return SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(random));
  }
}
