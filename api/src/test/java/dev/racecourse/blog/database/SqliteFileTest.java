package dev.racecourse.blog.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks, backups and what is restored from them. */
class SqliteFileTest {
  @TempDir private Path folder;
  private Path file = Path.of("");
  private Path backup = Path.of("");

  @BeforeEach
  void create() {
    file = folder.resolve("blog.db");
    backup = folder.resolve("backup.db");
    change("INSERT INTO accounts VALUES ('ann', 'a hash', 0)");
  }

  @Test
  void aBackupOfABlogThatGoesOnCanBeRestored() {
    try (var running = Sqlite.open(file)) {
      SqliteFile.backUp(file, backup);
      running.write(t -> t.change("INSERT INTO accounts VALUES ('bob', 'a hash', 0)"));
    }
    var restored = folder.resolve("restored.db");
    SqliteFile.restore(backup, restored);
    try (var database = Sqlite.open(restored)) {
      assertEquals(
          List.of("ann"),
          database.<List<String>>read(
              t -> t.list("SELECT username FROM accounts", row -> row.name("username"))));
    }
  }

  @Test
  void neitherOverwritesAnything() throws IOException {
    Files.writeString(backup, "another backup");
    assertRefused("is there already", () -> SqliteFile.backUp(file, backup));
    assertEquals("another backup", Files.readString(backup));
    Files.delete(backup);
    SqliteFile.backUp(file, backup);
    assertRefused("is there already", () -> SqliteFile.restore(backup, file));
  }

  @Test
  void aDamagedBackupIsNotRestored() throws IOException {
    SqliteFile.backUp(file, backup);
    try (var damaged = new RandomAccessFile(backup.toFile(), "rw")) {
      damaged.seek(4096);
      damaged.write(new byte[4096]);
    }
    var restored = folder.resolve("restored.db");
    assertRefused("damaged", () -> SqliteFile.restore(backup, restored));
    assertTrue(Files.notExists(restored));
  }

  @Test
  void nothingIsWrongWithWhatTheBlogHasKept() {
    assertEquals(List.of(), SqliteFile.problems(file));
  }

  /** Each that there is, broken by nothing else; {@code post} stands for the columns of a post. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          INSERT INTO posts {post} VALUES (x'01', 'ann', x'', x'', 5, 6, 0) | posts with a version below 1
          INSERT INTO posts {post} VALUES (x'01', 'ann', x'', x'', 5, 6, 1) | posts of version 1 that were edited
          INSERT INTO posts {post} VALUES (x'01', 'ann', x'', x'', 5, 4, 2) | posts that were edited before they were created
          INSERT INTO posts {post} VALUES (x'01', 'eve', x'', x'', 5, 5, 1) | posts whose author has no account
          INSERT INTO idempotency_keys {key} VALUES ('eve', x'', x'', x'01', 5) | idempotency keys whose author has no account
          INSERT INTO idempotency_keys {key} VALUES ('ann', x'', x'', x'02', 5) | idempotency keys for a post of another author, or of another time
          INSERT INTO idempotency_keys {key} VALUES ('bob', x'', x'', x'02', 7) | idempotency keys for a post of another author, or of another time
          INSERT INTO sessions {session} VALUES (x'', 'eve', 1, 2) | sessions whose user has no account
          INSERT INTO sessions {session} VALUES (x'', 'ann', 2, 2) | sessions that expire before they begin
          """)
  void eachInvariantIsLookedAt(String corruption, String named) {
    var post = "(id, author, title, body, created_at, updated_at, version)";
    change("INSERT INTO accounts VALUES ('bob', 'a hash', 0)");
    change("INSERT INTO posts " + post + " VALUES (x'02', 'bob', x'', x'', 5, 5, 1)");
    assertEquals(List.of(), SqliteFile.problems(file));
    change(
        corruption
            .replace("{post}", post)
            .replace("{key}", "(author, key, content, post, created_at)")
            .replace("{session}", "(key, username, created_at, expires_at)"));
    assertEquals(List.of("1 " + named), SqliteFile.problems(file));
  }

  @Test
  void whatBreaksAnInvariantIsCounted() {
    var post = "INSERT INTO posts (id, author, title, body, created_at, updated_at, version) ";
    change(post + "VALUES (x'01', 'nobody', x'', x'', 5, 5, 1)");
    change(post + "VALUES (x'02', 'ann', x'', x'', 5, 4, 0)");
    change(
        "INSERT INTO sessions (key, username, created_at, expires_at) VALUES (x'', 'eve', 1, 1)");
    assertEquals(
        List.of(
            "1 posts with a version below 1",
            "1 posts that were edited before they were created",
            "1 posts whose author has no account",
            "1 sessions whose user has no account",
            "1 sessions that expire before they begin"),
        SqliteFile.problems(file));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertRefused("no such file", () -> SqliteFile.problems(backup));
  }

  private void change(String sql) {
    try (var database = Sqlite.open(file)) {
      database.write(transaction -> transaction.change(sql));
    }
  }

  private static void assertRefused(String words, Runnable attempt) {
    var refused =
        String.valueOf(assertThrows(DatabaseException.Unusable.class, attempt::run).getMessage());
    assertTrue(refused.contains(words), refused);
    assertEquals(1, refused.lines().count(), refused);
  }
}
