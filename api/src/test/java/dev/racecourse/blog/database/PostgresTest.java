package dev.racecourse.blog.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that can, or cannot, keep a blog. */
class PostgresTest {
  private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  /** A database of its own: other tests use the usual one. */
  private static final String DATABASE = "postgres_test";

  private final String url = url("postgres", DATABASE);

  private static String url(String user, String database) {
    return StoreKind.Server.running().getJdbcUrl(user, database);
  }

  @BeforeAll
  static void createDatabase() throws SQLException {
    execute("postgres", "DROP DATABASE IF EXISTS " + DATABASE, "CREATE DATABASE " + DATABASE);
  }

  @BeforeEach
  void create() throws SQLException {
    execute(DATABASE, "DROP SCHEMA public CASCADE", "CREATE SCHEMA public");
    Postgres.open(url, "").close();
  }

  @Test
  void theTimeIsThatOfTheServer() {
    try (var database = Postgres.open(url, "")) {
      var now = database.<Instant>read(transaction -> transaction.now(LONG_AGO));
      assertTrue(Duration.between(LONG_AGO, now).toDays() > 365, now.toString());
      assertEquals(now.truncatedTo(ChronoUnit.MILLIS), now);
    }
  }

  @Test
  void aTransactionHasOneTime() {
    try (var database = Postgres.open(url, "")) {
      var first = new AtomicInteger();
      database.write(
          transaction -> {
            var now = transaction.now(LONG_AGO);
            transaction.find("SELECT pg_sleep(0.01)", row -> true);
            assertEquals(now, transaction.now(LONG_AGO));
            return first.incrementAndGet();
          });
      assertEquals(1, first.get());
    }
  }

  @Test
  void whatPostgresGivesUpForAnotherIsRunAgain() {
    try (var database = Postgres.open(url, "")) {
      var runs = new AtomicInteger();
      var result =
          database.write(
              transaction -> {
                if (runs.incrementAndGet() < 4) {
                  var state = runs.get() % 2 == 0 ? "40001" : "40P01";
                  transaction.change(
                      "DO $$ BEGIN RAISE 'planted' USING ERRCODE = '" + state + "'; END $$");
                }
                return "done";
              });
      assertEquals("done", result);
      assertEquals(4, runs.get());
    }
  }

  @Test
  void soIsWhatOnlyReads() throws SQLException {
    execute(
        DATABASE,
        "CREATE SEQUENCE turns",
        "CREATE FUNCTION third_time() RETURNS text LANGUAGE plpgsql AS $$ BEGIN IF"
            + " nextval('turns') < 3 THEN RAISE 'planted' USING ERRCODE = '40001'; END IF;"
            + " RETURN 'done'; END $$");
    try (var database = Postgres.open(url, "")) {
      assertEquals(
          "done",
          database.<String>read(t -> t.one("SELECT third_time() AS value", r -> r.name("value"))));
    }
  }

  @Test
  void whatIsWrongWithTheRowsIsCounted() throws SQLException {
    execute(DATABASE, "INSERT INTO posts SELECT gen_random_uuid(), 'eve', '', '', now(), now(), 1");
    try (var database = Postgres.open(url, "")) {
      assertEquals(List.of("1 posts whose author has no account"), database.problems());
    }
  }

  /** The server of the tests has it off. */
  @Test
  void aCommitIsFlushed() {
    try (var database = Postgres.open(url, "")) {
      assertEquals(
          "on",
          database.<String>write(
              transaction ->
                  transaction.one(
                      "SELECT current_setting('synchronous_commit') AS value",
                      row -> row.name("value"))));
    }
  }

  /** The server of the tests has it off. */
  @Test
  void aServerThatDoesNotFlushIsNamed() {
    try (var database = Postgres.open(url, "")) {
      assertEquals(
          List.of("fsync is off: a power cut may lose what was acknowledged"), database.risks());
    }
    try (var database = Postgres.open(FlushingPostgres.running().url(), "")) {
      assertEquals(List.of(), database.risks());
    }
  }

  /** A connection that waits longer is given up by its socket, which the server does not notice. */
  @Test
  void nobodyWaitsLongForALock() {
    try (var database = Postgres.open(url, "")) {
      assertEquals(
          List.of("5s", "10s"),
          database.<List<String>>read(
              transaction ->
                  transaction.list(
                      "SELECT current_setting(name) AS value FROM (VALUES ('lock_timeout'),"
                          + " ('idle_in_transaction_session_timeout')) AS limits (name)",
                      row -> row.name("value"))));
    }
  }

  @Test
  void aRoleThatMayNotChangeTheTablesIsRefused() throws SQLException {
    execute(
        DATABASE,
        "DROP ROLE IF EXISTS reader",
        "CREATE ROLE reader LOGIN",
        "GRANT CREATE, USAGE ON SCHEMA public TO reader",
        "GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader");
    assertRefused(url("reader", DATABASE), "may not read and change all tables");
  }

  @Test
  void aDatabaseThatIsReadOnlyIsRefused() {
    var readOnly = url + "&options=-c%20default_transaction_read_only=on";
    assertRefused(readOnly, "read-only");
  }

  @Test
  void aServerThatDoesNotAnswerIsNamed() {
    assertRefused("jdbc:postgresql://127.0.0.1:1/postgres?user=postgres", "refused");
  }

  @Test
  void aHostThatIsNotThereIsNamed() {
    assertRefused("jdbc:postgresql://nowhere.invalid/postgres", "no host nowhere.invalid");
  }

  @Test
  void aServerThatIsTooOldIsRefused() {
    Postgres.requireNewEnough(14);
    var refused =
        assertThrows(DatabaseException.Unusable.class, () -> Postgres.requireNewEnough(13));
    assertEquals("PostgreSQL 13 is too old: 14 or newer is needed", refused.getMessage());
  }

  @Test
  void aDatabaseThatIsNotThereIsNamed() {
    assertRefused(url("postgres", "horses"), "\"horses\" does not exist");
  }

  @Test
  void aRoleThatIsNotThereIsNamed() {
    assertRefused(url("nobody_there", DATABASE), "nobody_there");
  }

  @Test
  void aRoleWithoutRightsIsRefused() throws SQLException {
    execute(
        DATABASE,
        "DROP SCHEMA public CASCADE",
        "CREATE SCHEMA public",
        "DROP ROLE IF EXISTS guest",
        "CREATE ROLE guest LOGIN",
        "GRANT USAGE ON SCHEMA public TO guest");
    assertRefused(url("guest", DATABASE), "permission denied");
  }

  @Test
  void aNewerVersionIsLeftAsItIs() throws SQLException {
    execute(DATABASE, "INSERT INTO blog_schema VALUES (99)");
    assertRefused(url, "newer version of blog.jar: its schema is number 99");
  }

  private static void assertRefused(String url, String words) {
    var refused =
        String.valueOf(
            assertThrows(DatabaseException.Unusable.class, () -> Postgres.open(url, ""))
                .getMessage());
    assertTrue(refused.contains(words), refused);
    assertEquals(1, refused.lines().count(), refused);
  }

  private static void execute(String database, String... statements) throws SQLException {
    try (Connection connection =
            StoreKind.Server.running().getDatabase("postgres", database).getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
