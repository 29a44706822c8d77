package dev.racecourse.blog.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.sqlite.SQLiteConfig;

/**
 * What is done with the file of a blog beside serving it. Only {@link #restore} needs that nobody
 * has it open.
 */
public final class SqliteFile {
  private SqliteFile() {}

  /**
   * What is wrong with a file: a line each; empty if nothing is.
   *
   * @throws DatabaseException.Unusable if it is no file of a blog, or cannot be read
   */
  public static List<String> problems(Path file) {
    try (var connection = read(file)) {
      var transaction = new Transaction(connection, Dialect.SQLITE, Timekeeper.PROCESS);
      var problems = new ArrayList<String>();
      for (var line :
          transaction.list("PRAGMA integrity_check", row -> row.name("integrity_check"))) {
        if (!line.equals("ok")) {
          problems.add(line);
        }
      }
      problems.addAll(Invariants.broken(transaction));
      return problems;
    } catch (SQLException e) {
      throw unusable(file, e);
    }
  }

  /**
   * Copies a file, as it is at one moment, while the blog may go on. The copy is on disk when this
   * returns.
   *
   * @param to a file that is not there
   * @throws DatabaseException.Unusable if one cannot be read, or the other not written
   */
  public static void backUp(Path file, Path to) {
    requireAbsent(to);
    var part = part(to);
    try (var connection = read(file);
        var statement = connection.prepareStatement("VACUUM INTO ?")) {
      Files.deleteIfExists(part);
      statement.setString(1, part.toString());
      statement.execute();
      publish(part, to);
    } catch (SQLException e) {
      throw unusable(file, e);
    } catch (IOException e) {
      throw new DatabaseException.Unusable(to + " cannot be written: " + e.getMessage(), e);
    }
  }

  /**
   * Puts a backup where a blog will look for it.
   *
   * @param to a file that is not there, so that no blog is overwritten
   * @throws DatabaseException.Unusable if the backup is damaged, or cannot be copied
   */
  public static void restore(Path backup, Path to) {
    var problems = problems(backup);
    if (!problems.isEmpty()) {
      throw new DatabaseException.Unusable(
          backup + " is damaged (" + problems.get(0) + "): nothing was restored");
    }
    var ownership = FileOwnership.of(to);
    try {
      requireAbsent(to);
      var part = part(to);
      Files.copy(backup, part, StandardCopyOption.REPLACE_EXISTING);
      publish(part, to);
    } catch (IOException e) {
      throw new DatabaseException.Unusable(to + " cannot be written: " + e.getMessage(), e);
    } finally {
      ownership.close();
    }
  }

  /** A connection that changes nothing, to the file of a blog. */
  private static Connection read(Path file) throws SQLException {
    if (!Files.isReadable(file)) {
      throw new DatabaseException.Unusable(
          file + " cannot be read: there is no such file, or no" + " right to read it");
    }
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    config.setBusyTimeout(5_000);
    var connection = config.createConnection("jdbc:sqlite:" + file);
    try {
      Migrations.requireOwn(connection, file);
      return connection;
    } catch (Throwable failure) {
      connection.close();
      throw failure;
    }
  }

  private static Path part(Path to) {
    return to.resolveSibling(to.getFileName() + ".part");
  }

  /** Gives a file its name after all of it is on disk. */
  private static void publish(Path part, Path to) throws IOException {
    try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
    Files.move(part, to, StandardCopyOption.ATOMIC_MOVE);
    var folder = to.toAbsolutePath().getParent();
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void requireAbsent(Path to) {
    if (Files.exists(to)) {
      throw new DatabaseException.Unusable(to + " is there already: name another file, or move it");
    }
  }

  static DatabaseException.Unusable unusable(Path file, SQLException e) {
    return SqliteErrors.isNoDatabase(e)
        ? new DatabaseException.Unusable(file + " is no SQLite database, or a damaged one", e)
        : new DatabaseException.Unusable(file + " cannot be used: " + e.getMessage(), e);
  }
}
