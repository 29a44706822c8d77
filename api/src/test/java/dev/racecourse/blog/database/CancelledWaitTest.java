package dev.racecourse.blog.database;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A commit waits for a standby that never comes, and the wait is cancelled. */
class CancelledWaitTest {

  /** The server then says that it has committed, and warns that the standby may not have. */
  @Test
  void aCommitThatNoStandbyConfirmedIsUnknown() throws SQLException {
    try (var database = StoreKind.POSTGRES.opened().orElseThrow();
        var admin = StoreKind.Server.running().getPostgresDatabase().getConnection()) {
      var over = new AtomicBoolean();
      var writer = CompletableFuture.runAsync(() -> writeUntil(over, database));
      waitForStandby(admin, "nobody");
      try {
        while (!cancelledAWait(admin)) {
          Thread.onSpinWait();
        }
      } finally {
        over.set(true);
        waitForStandby(admin, "");
      }
      var failure = assertThrows(CompletionException.class, writer::join).getCause();
      assertInstanceOf(DatabaseException.OutcomeUnknown.class, failure);
      assertTrue(String.valueOf(failure.getMessage()).contains("synchronous replication"));
    }
  }

  private static void writeUntil(AtomicBoolean over, Database database) {
    while (!over.get()) {
      database.write(transaction -> transaction.change("UPDATE blog_schema SET version = version"));
    }
  }

  private static void waitForStandby(Connection admin, String name) throws SQLException {
    try (var statement = admin.createStatement()) {
      statement.execute("ALTER SYSTEM SET synchronous_standby_names = '" + name + "'");
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private static boolean cancelledAWait(Connection admin) throws SQLException {
    try (var statement = admin.createStatement();
        var cancelled =
            statement.executeQuery(
                "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'")) {
      return cancelled.next();
    }
  }
}
