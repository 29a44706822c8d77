package dev.racecourse.blog.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Where the stores under test keep what they have. */
public enum StoreKind {
  MEMORY {
    @Override
    public Optional<Database> emptied() {
      return Optional.empty();
    }

    @Override
    public Optional<Database> opened() {
      return Optional.empty();
    }

    @Override
    public String url(Path file) {
      return "memory";
    }

    @Override
    public Database reopened(Path file) {
      throw new IllegalArgumentException("memory is lost");
    }

    @Override
    public boolean keepsWaiting(List<Thread> threads) {
      return threads.stream().allMatch(StoreKind::isWaiting);
    }
  },

  SQLITE {
    @Override
    public Optional<Database> emptied() {
      return Optional.of(StoreKind.emptied(File.DATABASE));
    }

    @Override
    public Optional<Database> opened() {
      return Optional.of(Sqlite.open(File.fresh()));
    }

    @Override
    public String url(Path file) {
      return "sqlite:" + file;
    }

    @Override
    public Database reopened(Path file) {
      return Sqlite.open(file);
    }

    @Override
    public boolean keepsWaiting(List<Thread> threads) {
      return threads.stream().allMatch(StoreKind::isWaiting);
    }
  },

  /** The time is what the caller says, so that a test can set it. */
  POSTGRES {
    @Override
    public Optional<Database> emptied() {
      return Optional.of(StoreKind.emptied(Server.database()));
    }

    /** The time is that of the server. */
    @Override
    public Optional<Database> opened() {
      var unused = emptied();
      return Optional.of(Postgres.open(Server.url(Server.running()), ""));
    }

    @Override
    public String url(Path file) {
      var unused = emptied();
      return "postgres://postgres@localhost:%d/postgres".formatted(Server.running().getPort());
    }

    @Override
    public Database reopened(Path file) {
      return Postgres.open(Server.url(Server.running()), "");
    }

    @Override
    public boolean keepsWaiting(List<Thread> threads) throws SQLException {
      return PostgresHold.transactionsThatWait() >= threads.size();
    }
  };

  static final List<String> TABLES =
      List.of("accounts", "sessions", "posts", "idempotency_keys", "cooldowns");

  /** The one database of this kind of this process, emptied; none if it is memory. */
  public abstract Optional<Database> emptied();

  /** An empty database of this kind, which the caller closes; none if it is memory. */
  public abstract Optional<Database> opened();

  /**
   * What {@code --store} takes for an empty store of this kind.
   *
   * @param file of a file, if it is one
   */
  public abstract String url(Path file);

  /** The store that {@link #url} named, with what it has. */
  public abstract Database reopened(Path file);

  /** Whether each of these threads waits until another lets a post, a session or the like go. */
  public abstract boolean keepsWaiting(List<Thread> threads) throws SQLException;

  private static boolean isWaiting(Thread thread) {
    return thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.BLOCKED;
  }

  /** How often something is tried that takes a thousand times as long where there is a disk. */
  public int times(int inMemory, int onDisk) {
    return this == MEMORY ? inMemory : onDisk;
  }

  private static Database emptied(Database database) {
    return database.write(
        transaction -> {
          for (var table : TABLES) {
            transaction.change("DELETE FROM " + table);
          }
          return database;
        });
  }

  /** An SQLite file. */
  static final class File {
    private static final Path FOLDER = folder();
    private static final AtomicInteger NUMBER = new AtomicInteger();
    static final Database DATABASE = Sqlite.open(fresh());

    static Path fresh() {
      return FOLDER.resolve(NUMBER.incrementAndGet() + ".db");
    }

    private static Path folder() {
      try {
        var folder = Files.createTempDirectory("stores");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      DATABASE.close();
      for (var file : folder.toFile().listFiles()) {
        file.delete();
      }
      folder.toFile().delete();
    }
  }

  /** A PostgreSQL server, started once. */
  public static final class Server {
    private static final String EXPECTED = "RACECOURSE_POSTGRES";
    private static final Optional<EmbeddedPostgres> STARTED = start();
    private static final Optional<Database> DATABASE =
        STARTED.map(server -> Postgres.open(url(server), "", Timekeeper.PROCESS));

    private Server() {}

    static Database database() {
      return DATABASE.orElseThrow(StoreKind::withoutPostgres);
    }

    /** The server; skips the test if there is none. */
    public static EmbeddedPostgres running() {
      return STARTED.orElseThrow(StoreKind::withoutPostgres);
    }

    private static String url(EmbeddedPostgres server) {
      return server.getJdbcUrl("postgres", "postgres");
    }

    private static Optional<EmbeddedPostgres> start() {
      try {
        return Optional.of(EmbeddedPostgres.start());
      } catch (IOException | IllegalStateException e) {
        System.err.println("PostgreSQL did not start: " + e.getMessage());
        return Optional.empty();
      }
    }
  }

  /** Skips the test; fails if RACECOURSE_POSTGRES says that there is a PostgreSQL. */
  static TestAbortedException withoutPostgres() {
    if (System.getenv(Server.EXPECTED) == null) {
      return new TestAbortedException("nothing is tried on PostgreSQL: it did not start");
    }
    throw new AssertionFailedError(Server.EXPECTED + " is set, but PostgreSQL did not start");
  }
}
