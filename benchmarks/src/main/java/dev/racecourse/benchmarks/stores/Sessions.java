package dev.racecourse.benchmarks.stores;

import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.security.SecureRandom;
import java.time.Instant;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The session store of the blog. */
@State(Scope.Benchmark)
public class Sessions {
  static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  final SessionStore store =
      SessionStore.inMemory(SessionLimits.DEFAULT, SessionToken.source(new SecureRandom()));
}
