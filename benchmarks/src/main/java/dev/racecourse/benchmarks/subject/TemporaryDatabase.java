package dev.racecourse.benchmarks.subject;

import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.database.Postgres;
import dev.racecourse.blog.database.Sqlite;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A database in a folder of its own in the working directory: a folder for temporary files may be
 * in memory, where a flush costs nothing.
 */
sealed interface TemporaryDatabase extends AutoCloseable {

  /** Opens it, empty, with every commit flushed. */
  Database open();

  /** Deletes it, after what opened it was closed. */
  @Override
  void close();

  /** A file. */
  static TemporaryDatabase sqlite() {
    return new File(folder());
  }

  /**
   * A PostgreSQL server of this version's own, on a free port of the loopback interface.
   *
   * @throws IllegalArgumentException if it does not start
   */
  static TemporaryDatabase postgres() {
    var folder = folder();
    try {
      return new Server(
          folder,
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .start());
    } catch (IOException | IllegalStateException e) {
      delete(folder);
      throw new IllegalArgumentException("PostgreSQL does not start here: " + e.getMessage(), e);
    }
  }

  /** An SQLite file. */
  record File(Path folder) implements TemporaryDatabase {
    @Override
    public Database open() {
      return Sqlite.open(folder.resolve("blog.db"));
    }

    @Override
    public void close() {
      delete(folder);
    }
  }

  /** A PostgreSQL server. */
  record Server(Path folder, EmbeddedPostgres server) implements TemporaryDatabase {
    @Override
    public Database open() {
      return Postgres.open(server.getJdbcUrl("postgres", "postgres"), "");
    }

    @Override
    public void close() {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        delete(folder);
      }
    }
  }

  private static Path folder() {
    try {
      var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "blog-store-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // What is left is in a folder that says what it is.
    }
  }
}
