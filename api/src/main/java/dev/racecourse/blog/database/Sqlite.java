package dev.racecourse.blog.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.RejectedExecutionException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * Rows in one file, of one process. Thread-safe: {@link GroupCommit} makes all changes, each reader
 * has a connection of its own. A change is on disk when it returns: the log of changes is flushed
 * at each commit ({@code synchronous=FULL}, sqlite.org/pragma.html#pragma_synchronous).
 */
public final class Sqlite extends Database {
  private static final int READERS = 16;

  private final FileOwnership ownership;
  private final GroupCommit writer;
  private final HikariDataSource readers;

  private Sqlite(FileOwnership ownership, GroupCommit writer, HikariDataSource readers) {
    super(Dialect.SQLITE, Timekeeper.PROCESS);
    this.ownership = ownership;
    this.writer = writer;
    this.readers = readers;
  }

  /**
   * Opens a file, or makes a new one, and brings it up to date.
   *
   * @throws DatabaseException.Unusable if the file is no database of a blog, is of a newer version,
   *     cannot be written, or another process has it open
   */
  public static Sqlite open(Path file) {
    var ownership = FileOwnership.of(file);
    try {
      if (file.toFile().length() > 0) {
        inspect(file);
      }
      var connection = source(file, false).getConnection();
      try {
        Migrations.sqlite(connection);
      } catch (Throwable failure) {
        connection.close();
        throw failure;
      }
      return new Sqlite(ownership, new GroupCommit(connection), readers(file));
    } catch (SQLException e) {
      ownership.close();
      throw SqliteFile.unusable(file, e);
    } catch (Throwable failure) {
      ownership.close();
      throw failure;
    }
  }

  /** Looks before anything is changed. */
  private static void inspect(Path file) throws SQLException {
    var config = new SQLiteConfig();
    config.setReadOnly(true);
    try (var connection = config.createConnection("jdbc:sqlite:" + file)) {
      Migrations.requireOwn(connection, file);
      if (isShort(connection, file)) {
        throw new DatabaseException.Unusable(
            file + " is damaged: a part of it is missing; restore it from a backup");
      }
    }
  }

  /**
   * Whether the file ends before its last page. SQLite itself finds out when it reads that page.
   * Pages may be in the log alone, if the last process was killed.
   */
  private static boolean isShort(Connection connection, Path file) throws SQLException {
    if (file.resolveSibling(file.getFileName() + "-wal").toFile().length() > 0) {
      return false;
    }
    try (var statement = connection.createStatement();
        var pages =
            statement.executeQuery(
                "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size")) {
      return pages.getLong("bytes") > file.toFile().length();
    }
  }

  private static SQLiteDataSource source(Path file, boolean readOnly) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setBusyTimeout(5_000);
    config.setReadOnly(readOnly);
    var source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  private static HikariDataSource readers(Path file) {
    var config = new HikariConfig();
    config.setPoolName("sqlite-readers");
    config.setDataSource(source(file, true));
    config.setReadOnly(true);
    config.setMaximumPoolSize(READERS);
    return new HikariDataSource(config);
  }

  @Override
  <T> T readAlone(Work<T> work) {
    try (var connection = readers.getConnection()) {
      return bound(connection, work);
    } catch (SQLException e) {
      throw new DatabaseException.Unavailable("SQLite cannot read: " + e.getMessage(), e);
    }
  }

  /** Readers wait for nobody. */
  @Override
  <T> T readApart(Work<T> work) {
    return readAlone(work);
  }

  @Override
  <T> T writeAlone(Work<T> work) {
    try {
      return writer.write(connection -> bound(connection, work));
    } catch (SQLException | RejectedExecutionException e) {
      throw new DatabaseException.Unavailable("SQLite cannot write: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    readers.close();
    // The last connection moves the log into the file, which takes one that may write.
    writer.close();
    ownership.close();
  }
}
