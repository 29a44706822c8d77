package dev.racecourse.blog.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows that outlive the process. Thread-safe. A transaction is bound to the thread that runs it:
 * what that thread reads or writes in it is a part of it. A thread is in one transaction, of one
 * database, at a time.
 */
public abstract sealed class Database implements AutoCloseable permits Sqlite, Postgres {
  private static final ThreadLocal<@Nullable Open> CURRENT = new ThreadLocal<>();

  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final Dialect dialect;
  private final Timekeeper timekeeper;
  private final Outages outages = new Outages(LOG::warn, System::nanoTime);

  Database(Dialect dialect, Timekeeper timekeeper) {
    this.dialect = dialect;
    this.timekeeper = timekeeper;
  }

  /**
   * Runs one SELECT, which sees all that was committed before it began.
   *
   * @throws DatabaseException.Unavailable if the database does not answer
   */
  public final <T> T read(Work<T> work) {
    var open = CURRENT.get();
    return open == null ? readAlone(work) : joined(open, work);
  }

  /**
   * Makes changes in one transaction. When it returns they are on disk, unless it is a part of a
   * transaction that is under way.
   *
   * @throws DatabaseException.Unavailable if nothing was changed
   * @throws DatabaseException.OutcomeUnknown if the connection was lost in the middle of the
   *     commit, or a synchronous standby did not confirm it
   */
  public final <T> T write(Work<T> work) {
    var open = CURRENT.get();
    return open == null ? watched(work) : joined(open, work);
  }

  private <T> T watched(Work<T> work) {
    try {
      var result = writeAlone(work);
      outages.over();
      return result;
    } catch (DatabaseException.Unavailable e) {
      outages.seen(e);
      throw e;
    }
  }

  abstract <T> T readAlone(Work<T> work);

  /** Reads on a connection for which nobody waits long. */
  abstract <T> T readApart(Work<T> work);

  abstract <T> T writeAlone(Work<T> work);

  /** Why it does not answer now, in one line; empty if it does. */
  public final Optional<String> failure() {
    try {
      readApart(transaction -> transaction.find("SELECT 1", row -> true));
      return Optional.empty();
    } catch (DatabaseException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public abstract void close();

  /** Runs work in a transaction of this connection, which is bound to this thread. */
  final <T> T bound(Connection connection, Work<T> work) throws SQLException {
    var transaction = new Transaction(connection, dialect, timekeeper);
    CURRENT.set(new Open(this, transaction));
    try {
      return work.in(transaction);
    } catch (FailedStatement e) {
      throw e.failure();
    } finally {
      CURRENT.remove();
    }
  }

  /** The transaction that a thread is in. */
  private record Open(Database database, Transaction transaction) {}

  private <T> T joined(Open open, Work<T> work) {
    if (open.database() != this) {
      throw new IllegalStateException("this thread is in a transaction of another database");
    }
    try {
      return work.in(open.transaction());
    } catch (SQLException e) {
      throw new FailedStatement(e);
    }
  }
}
