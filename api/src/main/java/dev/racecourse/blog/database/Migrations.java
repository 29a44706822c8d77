package dev.racecourse.blog.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings a database up to date: numbered SQL files, each once, all in one transaction. A database
 * knows the number of the last.
 */
final class Migrations {
  /** Marks a file as a blog's ("Blog" in ASCII; sqlite.org/pragma.html#pragma_application_id). */
  private static final int APPLICATION_ID = 0x426c6f67;

  /** Tables of the blog that the role may not use. */
  private static final String FORBIDDEN =
      "SELECT count(*) FROM (VALUES ('accounts'), ('sessions'), ('posts'), ('idempotency_keys'),"
          + " ('cooldowns')) AS tables (name), (VALUES ('SELECT'), ('INSERT'), ('UPDATE'), ('DELETE'))"
          + " AS rights (name) WHERE NOT has_table_privilege(tables.name, rights.name)";

  private Migrations() {}

  /**
   * Makes sure that an SQLite file is a blog's, and not of a newer version.
   *
   * @throws DatabaseException.Unusable if it is not
   */
  static void requireOwn(Connection connection, Path file) throws SQLException {
    if (number(connection, "PRAGMA application_id") != APPLICATION_ID
        && number(connection, "SELECT count(*) FROM sqlite_schema") > 0) {
      throw new DatabaseException.Unusable(file + " is the database of another program");
    }
    requireKnown(
        file.toString(), number(connection, "PRAGMA user_version"), files("sqlite").size());
  }

  /** Brings an SQLite file up to date. */
  static void sqlite(Connection connection) throws SQLException {
    var files = files("sqlite");
    var version = number(connection, "PRAGMA user_version");
    if (version == files.size()) {
      return;
    }
    execute(connection, "BEGIN IMMEDIATE");
    for (var sql : files.subList(version, files.size())) {
      run(connection, sql);
    }
    execute(connection, "PRAGMA application_id = " + APPLICATION_ID);
    execute(connection, "PRAGMA user_version = " + files.size());
    execute(connection, "COMMIT");
  }

  /**
   * Brings a PostgreSQL database up to date. Of nodes that start at once one does it.
   *
   * @throws DatabaseException.Unusable if it is a newer version's
   */
  static void postgres(Connection connection, String name) throws SQLException {
    connection.setAutoCommit(false);
    execute(connection, "SELECT pg_advisory_xact_lock(" + APPLICATION_ID + ")");
    execute(connection, "CREATE TABLE IF NOT EXISTS blog_schema (version int NOT NULL)");
    var files = files("postgres");
    var version = number(connection, "SELECT coalesce(max(version), 0) FROM blog_schema");
    requireKnown(name, version, files.size());
    for (var number = version; number < files.size(); number++) {
      run(connection, files.get(number));
      execute(connection, "INSERT INTO blog_schema VALUES (" + (number + 1) + ")");
    }
    if (number(connection, FORBIDDEN) > 0) {
      throw new DatabaseException.Unusable(
          "PostgreSQL: the role may not read and change all tables of the blog");
    }
    connection.commit();
  }

  private static void requireKnown(String name, int version, int newest) {
    if (version > newest) {
      throw new DatabaseException.Unusable(
          name
              + " was written by a newer version of blog.jar: its schema is number "
              + version
              + ", the newest that this one knows is "
              + newest);
    }
  }

  private static List<String> files(String dialect) {
    var files = new ArrayList<String>();
    while (true) {
      var name = dialect + "/" + (files.size() + 1) + ".sql";
      try (var in = Migrations.class.getResourceAsStream(name)) {
        if (in == null) {
          return files;
        }
        files.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(name + " cannot be read from the jar", e);
      }
    }
  }

  /** Runs the statements of a file, each of which ends with a semicolon at the end of a line. */
  private static void run(Connection connection, String file) throws SQLException {
    for (var sql : file.split(";\n", -1)) {
      if (!sql.isBlank()) {
        execute(connection, sql);
      }
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      return result.next() ? result.getInt(1) : 0;
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
