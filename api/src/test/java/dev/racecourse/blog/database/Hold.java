package dev.racecourse.blog.database;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * Keeps the changes of others from going on. What they have read by then may be old when they are
 * released, so a store that reads first and writes later is found out each time, not now and then.
 */
public interface Hold extends AutoCloseable {

  /** Begins to hold. */
  @FunctionalInterface
  interface Kind {
    /** Begins to hold the one database of the kind of store; nobody may use it meanwhile. */
    Hold begin() throws Exception;
  }

  /** All that there are for a kind of store. */
  static List<Kind> of(StoreKind kind) {
    return switch (kind) {
      case MEMORY -> List.of();
      case SQLITE -> List.of(OfSqlite::new);
      case POSTGRES -> PostgresHold.ALL;
    };
  }

  /** How many transactions of PostgreSQL wait for another. */
  static int waiting() throws SQLException {
    return PostgresHold.transactionsThatWait();
  }

  /** Lets all go on. */
  void release() throws SQLException;

  /** Leaves the database as it was. */
  @Override
  void close() throws SQLException;

  /** SQLite has one writer; it is kept busy. */
  final class OfSqlite implements Hold {
    private final CountDownLatch released = new CountDownLatch(1);
    private final CompletableFuture<Boolean> busy;

    OfSqlite() throws InterruptedException {
      var begun = new CountDownLatch(1);
      busy =
          CompletableFuture.supplyAsync(
              () ->
                  StoreKind.File.DATABASE.write(
                      transaction -> {
                        begun.countDown();
                        return await(released);
                      }));
      begun.await();
    }

    private static boolean await(CountDownLatch latch) {
      try {
        latch.await();
        return true;
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }

    @Override
    public void release() {
      released.countDown();
    }

    @Override
    public void close() {
      release();
      busy.join();
    }
  }
}
