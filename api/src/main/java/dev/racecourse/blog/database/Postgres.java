package dev.racecourse.blog.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/**
 * Rows in a PostgreSQL database, which several processes may share. Thread-safe: each transaction
 * has a connection of its own, at READ COMMITTED. One that PostgreSQL gives up because of another
 * is run again.
 */
public final class Postgres extends Database {
  private static final int OLDEST_VERSION = 14;
  private static final int CONNECTIONS = 16;

  /** More than there are connections: all of them may have been lost at once. */
  private static final int MOST_ATTEMPTS = 20;

  /** In milliseconds; another attempt would begin after a second. */
  private static final long ONE_ATTEMPT = 1;

  private static final Duration CONNECT = Duration.ofSeconds(2);

  /** After so long nothing is run again: who asked has waited long enough. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * A server or a role may not flush each commit: then a commit is answered before it is on disk.
   * Who waits for a lock gives up before the socket does, since the server would not notice that.
   * Who stands still in a transaction, such as a process that was stopped, keeps no locks.
   */
  private static final String SETTINGS =
      "SELECT set_config('synchronous_commit', CASE current_setting('synchronous_commit')"
          + " WHEN 'remote_apply' THEN 'remote_apply' ELSE 'on' END, false),"
          + " set_config('lock_timeout', '5s', false),"
          + " set_config('idle_in_transaction_session_timeout', '10s', false)";

  private final HikariDataSource connections;

  /** One connection, so that who asks for the health does not wait for those who write. */
  private final HikariDataSource apart;

  private Postgres(HikariDataSource connections, HikariDataSource apart, Timekeeper timekeeper) {
    super(Dialect.POSTGRES, timekeeper);
    this.connections = connections;
    this.apart = apart;
  }

  /**
   * Connects to a database, and brings it up to date.
   *
   * @param url as the PostgreSQL JDBC driver takes it, {@code jdbc:} included
   * @param password empty if the server asks for none, or the driver finds it elsewhere
   * @throws DatabaseException.Unusable if the server does not answer, refuses the login, lacks
   *     rights, is older than 14, or the schema is of a newer version
   */
  public static Postgres open(String url, String password) {
    return open(url, password, Timekeeper.SERVER);
  }

  static Postgres open(String url, String password, Timekeeper timekeeper) {
    var pool = connected(config(url, password, "postgres", CONNECTIONS));
    try (var connection = pool.getConnection()) {
      requireNewEnough(connection.getMetaData().getDatabaseMajorVersion());
      Migrations.postgres(connection, "the database");
      var apart = connected(config(url, password, "postgres-health", 1));
      return new Postgres(pool, apart, timekeeper);
    } catch (SQLException e) {
      pool.close();
      throw unusable(e);
    } catch (Throwable failure) {
      pool.close();
      throw failure;
    }
  }

  /** Has one connection. The first may take longer than a request waits for another. */
  private static HikariDataSource connected(HikariConfig config) {
    try {
      return new HikariDataSource(config);
    } catch (HikariPool.PoolInitializationException e) {
      throw e.getCause() instanceof SQLException reason ? unusable(reason) : e;
    }
  }

  private static DatabaseException unusable(SQLException e) {
    return new DatabaseException.Unusable("PostgreSQL: " + PostgresErrors.reason(e), e);
  }

  static void requireNewEnough(int version) {
    if (version < OLDEST_VERSION) {
      throw new DatabaseException.Unusable(
          "PostgreSQL " + version + " is too old: 14 or newer is needed");
    }
  }

  private static HikariConfig config(String url, String password, String name, int connections) {
    var config = new HikariConfig();
    config.setPoolName(name);
    config.setJdbcUrl(url);
    if (!password.isEmpty()) {
      config.setPassword(password);
    }
    config.setMaximumPoolSize(connections);
    config.setConnectionTimeout(CONNECT.toMillis());
    config.setInitializationFailTimeout(ONE_ATTEMPT);
    config.setConnectionInitSql(SETTINGS);
    config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    config.addDataSourceProperty("ApplicationName", "blog");
    config.addDataSourceProperty("connectTimeout", "2");
    config.addDataSourceProperty("socketTimeout", "10");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty("targetServerType", "primary");
    return config;
  }

  /**
   * What of the server's settings may lose what was acknowledged: a line each; empty if nothing
   * does. No client can switch them on.
   */
  public List<String> risks() {
    return read(
        transaction ->
            transaction.list(
                "SELECT name FROM pg_settings"
                    + " WHERE name IN ('fsync', 'full_page_writes') AND setting = 'off'",
                row -> row.name("name") + " is off: a power cut may lose what was acknowledged"));
  }

  /** What is wrong with the rows: a line each; empty if nothing is. */
  public List<String> problems() {
    return read(Invariants::broken);
  }

  @Override
  <T> T readAlone(Work<T> work) {
    return retrying(connections, connection -> read(connection, work));
  }

  @Override
  <T> T readApart(Work<T> work) {
    return retrying(apart, connection -> read(connection, work));
  }

  private <T> T read(Connection connection, Work<T> work) throws SQLException {
    connection.setAutoCommit(true);
    return bound(connection, work);
  }

  @Override
  <T> T writeAlone(Work<T> work) {
    return retrying(
        connections,
        connection -> {
          connection.setAutoCommit(false);
          T result;
          try {
            result = bound(connection, work);
          } catch (Throwable failure) {
            rollBack(connection);
            throw failure;
          }
          commit(connection);
          return result;
        });
  }

  private static void commit(Connection connection) throws SQLException {
    connection.clearWarnings();
    try {
      connection.commit();
    } catch (SQLException e) {
      if (PostgresErrors.leavesOutcomeUnknown(e)) {
        throw unknown(e);
      }
      throw e;
    }
    // Whoever cancels the wait for a synchronous standby turns it into a success with a warning.
    var warning = connection.getWarnings();
    if (warning != null) {
      throw unknown(warning);
    }
  }

  private static DatabaseException unknown(SQLException e) {
    return new DatabaseException.OutcomeUnknown("PostgreSQL: " + PostgresErrors.reason(e), e);
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // A connection that is lost is rolled back by the server.
    }
  }

  private static <T> T retrying(HikariDataSource pool, Change.Step<T> step) {
    var start = System.nanoTime();
    for (var attempt = 1; ; attempt++) {
      try (var connection = connection(pool)) {
        return step.in(connection);
      } catch (SQLException e) {
        var isLate = System.nanoTime() - start > PATIENCE.toNanos();
        if (!PostgresErrors.mayBeRunAgain(e) || isLate || attempt == MOST_ATTEMPTS) {
          throw unavailable(e);
        }
      }
      // Those that met must not meet again: each waits another time, of up to 50 ms.
      var millis = Math.min(50, 1 << attempt);
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(millis * 1_000_000L));
    }
  }

  private static Connection connection(HikariDataSource pool) {
    try {
      return pool.getConnection();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private static DatabaseException unavailable(SQLException e) {
    return new DatabaseException.Unavailable("PostgreSQL: " + PostgresErrors.reason(e), e);
  }

  @Override
  public void close() {
    apart.close();
    connections.close();
  }
}
