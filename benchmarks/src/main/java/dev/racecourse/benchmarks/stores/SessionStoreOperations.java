package dev.racecourse.benchmarks.stores;

import dev.racecourse.blog.session.Session;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionStore;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.infra.ThreadParams;

/** SessionStore, each thread a user with one session, as in the requests. */
public class SessionStoreOperations extends StoreBenchmark {
  private static final int CHANGES_EVERY = 50;

  private SessionStore store;
  private String username;
  private SessionKey key;
  private int turn;

  /** Opens the session. */
  @Setup(Level.Iteration)
  public void open(Sessions sessions, ThreadParams thread) {
    store = sessions.store;
    username = Sessions.username(thread.getThreadIndex());
    key = store.create(username, Sessions.NOW).key();
  }

  /** Looks the session up: a read without effect. */
  @Benchmark
  public Optional<Session> find() {
    return live(store.find(key, Sessions.NOW));
  }

  /** Prolongs the session: GET /session. */
  @Benchmark
  public Optional<Session> touch() {
    return live(store.touch(key, Sessions.NOW));
  }

  /** Does something inside the session: every write of the blog. */
  @Benchmark
  public Optional<String> whileLive() {
    return live(store.whileLive(key, Sessions.NOW, Session::username));
  }

  /** Replaces the session: POST /login with a session. */
  @Benchmark
  public SessionKey rotate() {
    key = live(store.rotate(key, Sessions.NOW)).orElseThrow().key();
    return key;
  }

  /** Opens a second session and ends it: POST /login, POST /logout. */
  @Benchmark
  public boolean openEnd() {
    if (!store.end(store.create(username, Sessions.NOW).key())) {
      throw new IllegalStateException("the session was not there to end");
    }
    return true;
  }

  /** 49 touches, then a rotation: as mixed traffic changes 2 % of sessions. */
  @Benchmark
  public Object mixed() {
    return turn++ % CHANGES_EVERY == 0 ? rotate() : touch();
  }

  private static <T> Optional<T> live(Optional<T> answer) {
    if (answer.isEmpty()) {
      throw new IllegalStateException("the session is not live");
    }
    return answer;
  }
}
