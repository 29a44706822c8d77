package dev.racecourse.blog.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
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
      var connection = source(file, false).getConnection();
      try {
        Migrations.sqlite(connection, file);
      } catch (Throwable failure) {
        connection.close();
        throw failure;
      }
      return new Sqlite(ownership, new GroupCommit(connection), readers(file));
    } catch (SQLException e) {
      ownership.close();
      throw SqliteErrors.isNoDatabase(e)
          ? new DatabaseException.Unusable(file + " is no SQLite database, or a damaged one", e)
          : new DatabaseException.Unusable(file + " cannot be opened: " + e.getMessage(), e);
    } catch (Throwable failure) {
      ownership.close();
      throw failure;
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

  @Override
  <T> T writeAlone(Work<T> work) {
    try {
      return writer.write(connection -> bound(connection, work));
    } catch (SQLException e) {
      throw new DatabaseException.Unavailable("SQLite cannot write: " + e.getMessage(), e);
    } catch (RejectedExecutionException e) {
      throw new DatabaseException.Unavailable("SQLite cannot write: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    writer.close();
    readers.close();
    ownership.close();
  }
}
