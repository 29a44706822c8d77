package dev.racecourse.blog.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** COMMIT itself fails in PostgreSQL, or takes its time. */
class FailingCommitTest {
  private static final String INSERT = "INSERT INTO accounts VALUES ('ann', 'a hash', now())";

  private Database database;

  @BeforeEach
  void empty() {
    database = StoreKind.POSTGRES.emptied().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"40001, 2", "40P01, 2", "P0001, 1"})
  void onlyWhatWasGivenUpForAnotherIsRunAgain(String state, int runs) throws SQLException {
    var run = new AtomicInteger();
    try (var failing = FailingServer.atTheNextCommit(state)) {
      if (runs == 1) {
        assertThrows(DatabaseException.Unavailable.class, () -> insert(run));
      } else {
        assertEquals(1, insert(run));
      }
      assertEquals(1, failing.failedCommits());
    }
    assertEquals(runs, run.get());
    assertEquals(runs - 1, accounts());
  }

  @Test
  void nobodyIsToldBeforeTheCommit() throws Exception {
    try (var hold = PostgresHold.atTheCommit()) {
      var told = CompletableFuture.supplyAsync(() -> insert(new AtomicInteger()));
      while (PostgresHold.transactionsThatWait() == 0) {
        Thread.onSpinWait();
      }
      assertFalse(told.isDone());
      hold.release();
      assertEquals(1, told.join());
    }
  }

  private int insert(AtomicInteger run) {
    return database.write(
        transaction -> {
          run.incrementAndGet();
          return transaction.change(INSERT);
        });
  }

  private long accounts() {
    return database.read(
        transaction ->
            transaction.one("SELECT count(*) AS n FROM accounts", row -> row.number("n")));
  }
}
