package dev.racecourse.blog.session;

import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.database.Lock;
import dev.racecourse.blog.database.Row;
import dev.racecourse.blog.database.Transaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps sessions in a database. Thread-safe: each operation is one transaction. Those that open
 * sessions of a user, or end several, take turns by the name of the user. A write in a session
 * locks its row against deletion, so no other transaction ends the session before the write is
 * done.
 */
final class SqlSessionStore implements SessionStore {
  /** A use that moves the expiry by less is not recorded: most reads write nothing. */
  private static final Duration LEAST_MOVE = Duration.ofMinutes(1);

  private static final String SELECT =
      "SELECT username, created_at, expires_at FROM sessions WHERE key = ?";

  private final Database database;
  private final SessionLimits limits;
  private final Supplier<SessionToken> tokens;

  SqlSessionStore(Database database, SessionLimits limits, Supplier<SessionToken> tokens) {
    this.database = database;
    this.limits = limits;
    this.tokens = tokens;
  }

  @Override
  public OpenedSession create(String username, Instant now) {
    var token = tokens.get();
    return database.write(
        transaction -> {
          transaction.takeTurns(username);
          return opened(transaction, username, token, transaction.now(now));
        });
  }

  @Override
  public Optional<Session> find(SessionKey key, Instant now) {
    return database.read(transaction -> live(transaction, key, transaction.now(now)));
  }

  @Override
  public Optional<Session> touch(SessionKey key, Instant now) {
    return database
        .read(transaction -> look(transaction, key, transaction.now(now)))
        .flatMap(
            look ->
                look.moves()
                    ? database.write(transaction -> touched(transaction, key, now))
                    : Optional.of(look.session()));
  }

  /**
   * A live session as it was when nobody had locked it.
   *
   * @param moves whether a use at that time is to be recorded
   */
  private record Look(Session session, boolean moves) {}

  private Optional<Look> look(Transaction transaction, SessionKey key, Instant now)
      throws SQLException {
    return live(transaction, key, now).map(session -> new Look(session, moves(session, now)));
  }

  @Override
  public <T> Optional<T> whileLive(SessionKey key, Instant now, Function<Session, T> action) {
    return database.write(transaction -> touched(transaction, key, now).map(action));
  }

  @Override
  public Optional<OpenedSession> rotate(SessionKey old, Instant now) {
    var token = tokens.get();
    return database.write(
        transaction -> {
          var session = ownersTurn(transaction, old, now);
          if (session.isEmpty()) {
            return Optional.empty();
          }
          delete(transaction, old);
          var username = session.get().username();
          return Optional.of(opened(transaction, username, token, transaction.now(now)));
        });
  }

  @Override
  public boolean end(SessionKey key) {
    return database.write(transaction -> delete(transaction, key));
  }

  @Override
  public int endAll(SessionKey key, Instant now) {
    return database.write(
        transaction -> {
          var session = ownersTurn(transaction, key, now);
          if (session.isEmpty()) {
            return 0;
          }
          var username = session.get().username();
          deleteExpired(transaction, username, transaction.now(now));
          return transaction.change("DELETE FROM sessions WHERE username = ?", username);
        });
  }

  @Override
  public int sweep(Instant now) {
    return database.write(
        transaction ->
            transaction.change("DELETE FROM sessions WHERE expires_at <= ?", transaction.now(now)));
  }

  @Override
  public int count(Instant now) {
    return database.read(
        transaction ->
            transaction.one(
                "SELECT count(*) AS live FROM sessions WHERE expires_at > ?",
                row -> (int) row.number("live"),
                transaction.now(now)));
  }

  /** The live session, after its owner's turn has come. */
  private static Optional<Session> ownersTurn(Transaction transaction, SessionKey key, Instant now)
      throws SQLException {
    var seen = live(transaction, key, transaction.now(now));
    if (seen.isEmpty()) {
      return seen;
    }
    transaction.takeTurns(seen.get().username());
    return locked(transaction, Lock.AGAINST_CHANGE, key, transaction.now(now));
  }

  private OpenedSession opened(
      Transaction transaction, String username, SessionToken token, Instant now)
      throws SQLException {
    var session = new Session(username, now, limits.expiry(now, now));
    deleteExpired(transaction, username, now);
    var inserted =
        transaction.change(
            "INSERT INTO sessions (key, username, created_at, expires_at) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING",
            token.key().bytes(),
            username,
            session.createdAt(),
            session.expiresAt());
    if (inserted == 0) {
      throw new IllegalStateException("the token source issued the same token twice");
    }
    transaction.change(
        "DELETE FROM sessions WHERE username = ? AND number <= (SELECT number FROM sessions"
            + " WHERE username = ? ORDER BY number DESC LIMIT 1 OFFSET ?)",
        username,
        username,
        limits.perUser());
    return new OpenedSession(token, session);
  }

  private static void deleteExpired(Transaction transaction, String username, Instant now)
      throws SQLException {
    transaction.change(
        "DELETE FROM sessions WHERE username = ? AND expires_at <= ?", username, now);
  }

  private static boolean delete(Transaction transaction, SessionKey key) throws SQLException {
    return transaction.change("DELETE FROM sessions WHERE key = ?", key.bytes()) > 0;
  }

  /** The live session as a use leaves it, locked against its end. */
  private Optional<Session> touched(Transaction transaction, SessionKey key, Instant given)
      throws SQLException {
    var now = transaction.now(given);
    var live = locked(transaction, Lock.AGAINST_DELETE, key, now);
    if (live.isEmpty() || !moves(live.get(), now)) {
      return live;
    }
    var used = live.get().used(limits, now);
    transaction.change(
        "UPDATE sessions SET expires_at = ? WHERE key = ? AND expires_at < ?",
        used.expiresAt(),
        key.bytes(),
        used.expiresAt());
    return Optional.of(used);
  }

  private boolean moves(Session session, Instant now) {
    var used = session.used(limits, now);
    return used.expiresAt().minus(LEAST_MOVE).compareTo(session.expiresAt()) >= 0;
  }

  private static Optional<Session> live(Transaction transaction, SessionKey key, Instant now)
      throws SQLException {
    return transaction
        .find(SELECT, SqlSessionStore::read, key.bytes())
        .filter(session -> session.isLive(now));
  }

  private static Optional<Session> locked(
      Transaction transaction, Lock lock, SessionKey key, Instant now) throws SQLException {
    return transaction
        .find(lock, SELECT, SqlSessionStore::read, key.bytes())
        .filter(session -> session.isLive(now));
  }

  private static Session read(Row row) throws SQLException {
    return new Session(row.name("username"), row.instant("created_at"), row.instant("expires_at"));
  }
}
