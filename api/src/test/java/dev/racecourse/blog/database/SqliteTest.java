package dev.racecourse.blog.database;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are, or are not, the database of a blog. */
class SqliteTest {
  @TempDir private Path folder;

  private Path file() {
    return folder.resolve("blog.db");
  }

  @Test
  void whatWasWrittenIsThereWhenItIsOpenedAgain() {
    try (var database = Sqlite.open(file())) {
      addAccount(database, "ann");
    }
    try (var database = Sqlite.open(file())) {
      assertEquals(1, accounts(database));
    }
  }

  @Test
  void oneProcessOwnsAFile() {
    try (var database = Sqlite.open(file())) {
      assertRefused("is open in another process");
      assertEquals(Optional.empty(), database.failure());
    }
    Sqlite.open(file()).close();
  }

  @Test
  void aFileThatIsNoDatabaseIsLeftAsItIs() throws IOException {
    Files.writeString(file(), "the diary of a horse, which is no database");
    assertRefused("is no SQLite database");
    assertEquals("the diary of a horse, which is no database", Files.readString(file()));
  }

  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    try (var database = Sqlite.open(file())) {
      addAccount(database, "ann");
    }
    try (var cut = new RandomAccessFile(file().toFile(), "rw")) {
      cut.setLength(5000);
    }
    assertRefused("damaged");
  }

  @Test
  void theDatabaseOfAnotherProgramIsLeftAsItIs() throws Exception {
    execute("CREATE TABLE horses (name TEXT)");
    var before = Files.readAllBytes(file());
    assertRefused("another program");
    assertArrayEquals(before, Files.readAllBytes(file()));
  }

  @Test
  void aNewerVersionIsLeftAsItIs() throws SQLException {
    Sqlite.open(file()).close();
    execute("PRAGMA user_version = 99");
    assertRefused("newer version of blog.jar: its schema is number 99");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    var absent = folder.resolve("absent").resolve("blog.db");
    var refused =
        String.valueOf(
            assertThrows(DatabaseException.Unusable.class, () -> Sqlite.open(absent)).getMessage());
    assertTrue(refused.contains(absent.toString()), refused);
  }

  @Test
  void aCommitIsFlushed() {
    try (var database = Sqlite.open(file())) {
      var full = 2L;
      assertEquals(full, database.<Long>write(SqliteTest::synchronous));
    }
  }

  @Test
  void aFullDiskIsSaidAndNothingThatWasKeptIsLost() {
    try (var database = Sqlite.open(file())) {
      addAccount(database, "ann");
      database.write(transaction -> pages(transaction, "page_count"));
      var kept = 1;
      for (var full = ""; full.isEmpty(); ) {
        try {
          addAccount(database, "x".repeat(4000) + kept);
          kept++;
        } catch (DatabaseException.Unavailable e) {
          full = String.valueOf(e.getMessage());
          assertTrue(full.contains("disk is full"), full);
          assertEquals(1, full.lines().count(), full);
        }
      }
      assertEquals(kept, accounts(database));
      assertEquals(Optional.empty(), database.failure(), "it can be read");
      database.write(transaction -> pages(transaction, "page_count + 100"));
      addAccount(database, "bob");
      assertEquals(kept + 1, accounts(database));
    }
  }

  /** As if the disk had room for so many pages. */
  private static long pages(Transaction transaction, String sum) throws SQLException {
    var now =
        transaction.one("SELECT " + sum + " AS n FROM pragma_page_count", row -> row.number("n"));
    return transaction.one("PRAGMA max_page_count = " + now, row -> row.number("max_page_count"));
  }

  private static long synchronous(Transaction transaction) throws SQLException {
    return transaction.one("PRAGMA synchronous", row -> row.number("synchronous"));
  }

  private void assertRefused(String words) {
    var refused =
        String.valueOf(
            assertThrows(DatabaseException.Unusable.class, () -> Sqlite.open(file())).getMessage());
    assertTrue(refused.contains(words), refused);
    assertTrue(refused.contains(file().toString()), refused);
    assertEquals(1, refused.lines().count(), refused);
  }

  private void execute(String sql) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void addAccount(Database database, String username) {
    database.write(
        transaction ->
            transaction.change("INSERT INTO accounts VALUES (?, 'a hash', 0)", username));
  }

  private static long accounts(Database database) {
    return database.read(
        transaction ->
            transaction.one("SELECT count(*) AS n FROM accounts", row -> row.number("n")));
  }
}
