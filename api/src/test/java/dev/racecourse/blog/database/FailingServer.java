package dev.racecourse.blog.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * Makes PostgreSQL give transactions up, and really take them back. Sequences count statements and
 * commits, since no transaction takes a sequence back.
 */
public final class FailingServer implements AutoCloseable {
  private final int each;
  private final Connection connection;

  /**
   * One statement in ten that changes rows fails, and so does a commit at one row in ten: more than
   * a fifth of all transactions that change something.
   *
   * @param states the error codes that transactions get by turns, such as {@code 40001}
   */
  public static FailingServer ofEachFive(String... states) throws SQLException {
    return new FailingServer(10, states);
  }

  /** The next commit fails with this error code, and no other. */
  static FailingServer atTheNextCommit(String state) throws SQLException {
    var failing = new FailingServer(1_000_000, state);
    failing.execute(
        "DROP FUNCTION failing_rows CASCADE", "SELECT setval('failing_commits', 999999)");
    return failing;
  }

  private FailingServer(int each, String... states) throws SQLException {
    this.each = each;
    connection = StoreKind.Server.running().getPostgresDatabase().getConnection();
    execute(
        "CREATE SEQUENCE failing_rows",
        "CREATE SEQUENCE failing_commits",
        function("failing_rows", each, states),
        function("failing_commits", each, states));
    for (var table : StoreKind.TABLES) {
      execute(
          "CREATE TRIGGER failing_rows AFTER INSERT OR UPDATE OR DELETE ON "
              + table
              + " EXECUTE FUNCTION failing_rows()",
          "CREATE CONSTRAINT TRIGGER failing_commits AFTER INSERT OR UPDATE ON "
              + table
              + " INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION failing_commits()");
    }
  }

  private static String function(String name, int each, String... states) {
    return """
        CREATE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE
          turn bigint := nextval('%1$s');
        BEGIN
          IF turn %% %4$d = 0 THEN
            RAISE 'planted' USING ERRCODE = (ARRAY['%2$s'])[1 + turn / %4$d %% %3$d];
          END IF;
          RETURN NULL;
        END $$"""
        .formatted(name, String.join("','", states), states.length, each);
  }

  /** How many transactions were given up at their commit. */
  public long failedCommits() throws SQLException {
    try (var statement = connection.createStatement();
        var result =
            statement.executeQuery("SELECT last_value / " + each + " FROM failing_commits")) {
      result.next();
      return result.getLong(1);
    }
  }

  /** Ends. */
  @Override
  public void close() throws SQLException {
    try (connection) {
      execute(
          Stream.of("failing_rows", "failing_commits")
              .flatMap(
                  name ->
                      Stream.of(
                          "DROP FUNCTION IF EXISTS " + name + " CASCADE", "DROP SEQUENCE " + name))
              .toArray(String[]::new));
    }
  }

  private void execute(String... statements) throws SQLException {
    try (var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
