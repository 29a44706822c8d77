package dev.racecourse.stress.session;

import dev.racecourse.blog.session.Session;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import java.util.List;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;

/**
 * The sessions of one user as Lincheck drives them. Every thread brings its own tokens, so that
 * which one a login gets does not depend on the order of the logins; and every instant is the same
 * but for the sweep's and that of a late login.
 */
@Param(name = "session", gen = IntGen.class, conf = "0:2")
@Param(name = "thread", gen = ThreadIdGen.class)
public class Sessions {
  private static final int THREADS = 3;
  private static final SessionLimits LIMITS =
      new SessionLimits(Ann.LIMITS.idle(), Ann.LIMITS.max(), 3);
  private static final List<SessionKey> KEYS = Ann.TOKENS.stream().map(SessionToken::key).toList();

  /** Which store is driven: Lincheck makes the driver, so nobody can hand it over. */
  private static volatile String subject = "shipped";

  private final ThreadLocal<SessionToken> next = ThreadLocal.withInitial(() -> Ann.TOKENS.get(0));
  private final int[] issued = new int[THREADS];
  private final SessionStore sessions;
  private volatile boolean written;

  /** From now on drives this store. */
  public static void drive(String name) {
    subject = name;
  }

  /** Drives the subject. */
  public Sessions() {
    this(subject);
  }

  private Sessions(String name) {
    sessions = SessionSubjects.create(name, LIMITS, next::get);
    sessions.create(Ann.NAME, Ann.NOON);
  }

  /** Drives the model. */
  public static final class Model extends Sessions {
    public Model() {
      super("model");
    }
  }

  @Operation
  public void login(@Param(name = "thread") int thread) {
    bringToken(thread);
    sessions.create(Ann.NAME, Ann.NOON);
  }

  /** Logs in when the sessions from the start are dead. */
  public void loginLate(int thread) {
    bringToken(thread);
    sessions.create(Ann.NAME, Ann.EXPIRED);
  }

  /** Whether a login gets a session with a token that another login may have. */
  public boolean loginWithFixedToken() {
    next.set(Ann.TOKENS.get(1));
    try {
      sessions.create(Ann.NAME, Ann.NOON);
      return true;
    } catch (IllegalStateException taken) {
      return false;
    }
  }

  @Operation
  public String find(@Param(name = "session") int session) {
    return sessions.find(KEYS.get(session), Ann.LIVE).map(Session::username).orElse("nobody");
  }

  @Operation
  public boolean touch(@Param(name = "session") int session) {
    return sessions.touch(KEYS.get(session), Ann.LIVE).isPresent();
  }

  /** Prolongs it to where it ends anyway. */
  public boolean touchEarly(int session) {
    return sessions.touch(KEYS.get(session), Ann.NOON).isPresent();
  }

  @Operation
  public boolean write(@Param(name = "session") int session) {
    return sessions.whileLive(KEYS.get(session), Ann.LIVE, live -> written = true).isPresent();
  }

  @Operation
  public boolean isWritten() {
    return written;
  }

  @Operation
  public boolean rotate(@Param(name = "session") int session, @Param(name = "thread") int thread) {
    bringToken(thread);
    return sessions.rotate(KEYS.get(session), Ann.LIVE).isPresent();
  }

  @Operation
  public boolean logout(@Param(name = "session") int session) {
    return sessions.end(KEYS.get(session));
  }

  @Operation
  public int logoutEverywhere(@Param(name = "session") int session) {
    return sessions.endAll(KEYS.get(session), Ann.LIVE);
  }

  @Operation
  public int sweep() {
    return sessions.sweep(Ann.EXPIRED);
  }

  @Operation
  public int count() {
    return sessions.count(Ann.LIVE);
  }

  /** The first tokens of all threads come first, so that the sessions looked for often exist. */
  private void bringToken(int thread) {
    next.set(Ann.TOKENS.get(1 + issued[thread] * THREADS + thread));
    issued[thread]++;
  }
}
