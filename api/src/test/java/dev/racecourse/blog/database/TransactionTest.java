package dev.racecourse.blog.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which transaction a thread is in. */
class TransactionTest {
  private static final String INSERT = "INSERT INTO accounts VALUES ('ann', 'a hash', 0)";

  @TempDir private Path folder;

  @Test
  void aTransactionOfAnotherDatabaseIsNotJoined() {
    try (var one = Sqlite.open(folder.resolve("1.db"));
        var other = Sqlite.open(folder.resolve("2.db"))) {
      assertThrows(
          IllegalStateException.class,
          () -> one.write(outer -> other.write(inner -> inner.change(INSERT))));
      assertEquals(1, other.<Integer>write(transaction -> transaction.change(INSERT)));
    }
  }

  @Test
  void whatAFailedTransactionChangedIsTakenBack() {
    try (var database = Sqlite.open(folder.resolve("1.db"))) {
      assertThrows(
          DatabaseException.Unavailable.class,
          () ->
              database.write(
                  outer -> {
                    outer.change(INSERT);
                    return database.<Integer>write(inner -> inner.change(INSERT));
                  }));
      assertEquals(1, database.<Integer>write(transaction -> transaction.change(INSERT)));
    }
  }
}
