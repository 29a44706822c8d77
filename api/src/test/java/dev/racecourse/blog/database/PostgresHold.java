package dev.racecourse.blog.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Holds the transactions of others in PostgreSQL at one of three places. */
final class PostgresHold implements Hold {
  private static final int NUMBER = 4711;

  /** Where a transaction is kept waiting. */
  static final List<Kind> ALL =
      List.of(PostgresHold::atTheFirstWrite, PostgresHold::atOldRows, PostgresHold::atTheCommit);

  private final Connection connection;
  private final List<String> afterwards;

  private PostgresHold(List<String> afterwards, Stream<String> statements) throws SQLException {
    connection = connection();
    this.afterwards = afterwards;
    connection.setAutoCommit(false);
    execute(statements.toList());
  }

  /** One for all, since it is asked again and again. */
  private static final class Watching {
    static final Connection CONNECTION = opened();

    private static Connection opened() {
      try {
        return connection();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static Connection connection() throws SQLException {
    return StoreKind.Server.running().getPostgresDatabase().getConnection();
  }

  /** Readers go on, also those who lock rows. */
  private static Hold atTheFirstWrite() throws SQLException {
    return new PostgresHold(List.of(), each("LOCK TABLE %s IN SHARE MODE"));
  }

  /** Who inserts goes on. */
  private static Hold atOldRows() throws SQLException {
    return new PostgresHold(List.of(), each("SELECT FROM %s FOR UPDATE"));
  }

  /** All statements have been run. */
  static Hold atTheCommit() throws SQLException {
    var hold =
        new PostgresHold(
            each("DROP TRIGGER held ON %s").toList(),
            Stream.concat(
                Stream.of(
                    "CREATE OR REPLACE FUNCTION held() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN"
                        + " PERFORM pg_advisory_xact_lock_shared("
                        + NUMBER
                        + "); RETURN NULL;"
                        + " END'"),
                each(
                    "CREATE CONSTRAINT TRIGGER held AFTER INSERT OR UPDATE OR DELETE ON %s"
                        + " INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION held()")));
    hold.connection.commit();
    hold.execute(List.of("SELECT pg_advisory_xact_lock(" + NUMBER + ")"));
    return hold;
  }

  private static Stream<String> each(String statement) {
    return StoreKind.TABLES.stream().map(statement::formatted);
  }

  static int transactionsThatWait() throws SQLException {
    try (var statement = Watching.CONNECTION.createStatement();
        var waiting =
            statement.executeQuery(
                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                    + " AND datname = current_database() AND backend_type = 'client backend'")) {
      waiting.next();
      return waiting.getInt(1);
    }
  }

  @Override
  public void release() throws SQLException {
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    try (connection) {
      release();
      execute(afterwards);
      connection.commit();
    }
  }

  private void execute(List<String> statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
