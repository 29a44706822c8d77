package dev.racecourse.blog.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteCommitListener;
import org.sqlite.SQLiteConnection;

/** Changes that wait for one writer. */
class GroupCommitTest {
  private static final int THREADS = 16;

  @TempDir private Path folder;
  private final AtomicInteger commits = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private GroupCommit writer;

  @BeforeEach
  void open() throws SQLException {
    var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.db"));
    try (var statement = connection.createStatement()) {
      statement.execute("PRAGMA foreign_keys = ON");
      statement.execute("CREATE TABLE numbers (n INTEGER UNIQUE)");
      statement.execute(
          "CREATE TABLE friends (n REFERENCES numbers (n) DEFERRABLE INITIALLY DEFERRED)");
    }
    connection.unwrap(SQLiteConnection.class).addCommitListener(new Counter());
    writer = new GroupCommit(connection);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    writer.close();
  }

  @Test
  void changesThatWaitAreCommittedAtOnce() throws Exception {
    var blocked = new CountDownLatch(1);
    var first = threads.submit(() -> insert(0, blocked));
    begun.await();
    var others = new ArrayList<Future<Integer>>();
    for (var n = 1; n < THREADS; n++) {
      var number = n;
      others.add(threads.submit(() -> insert(number, new CountDownLatch(0))));
    }
    while (writer.waiting() < THREADS - 1) {
      Thread.onSpinWait();
    }
    blocked.countDown();
    assertEquals(1, first.get());
    for (var other : others) {
      assertEquals(1, other.get());
    }
    assertEquals(2, commits.get(), "one for the first, one for all that waited meanwhile");
    assertEquals(THREADS, count());
  }

  @Test
  void aChangeThatFailsTakesNoOtherWithIt() throws Exception {
    insert(1, new CountDownLatch(0));
    assertThrows(
        SQLException.class,
        () ->
            writer.write(
                connection -> {
                  execute(connection, "INSERT INTO numbers VALUES (2)");
                  return execute(connection, "INSERT INTO numbers VALUES (1)");
                }));
    assertEquals(1, count(), "what the failed change did first is taken back");
    assertThrows(
        IllegalStateException.class,
        () ->
            writer.write(
                connection -> {
                  execute(connection, "INSERT INTO numbers VALUES (3)");
                  throw new IllegalStateException("planted");
                }));
    assertEquals(1, count());
  }

  @Test
  void aCommitThatFailsIsToldToAllWhoseChangesItHad() throws Exception {
    var blocked = new CountDownLatch(1);
    var first = threads.submit(() -> insert(0, blocked));
    begun.await();
    var others =
        List.of(
            threads.submit(() -> insert(1, new CountDownLatch(0))),
            threads.submit(() -> writer.write(GroupCommitTest::breakTheCommit)));
    while (writer.waiting() < others.size()) {
      Thread.onSpinWait();
    }
    blocked.countDown();
    assertEquals(1, first.get());
    for (var other : others) {
      assertInstanceOf(
          SQLException.class, assertThrows(ExecutionException.class, other::get).getCause());
    }
    assertEquals(1, count());
    assertEquals(1, insert(2, new CountDownLatch(0)));
  }

  /** What it refers to is looked for at the commit. */
  private static int breakTheCommit(Connection connection) throws SQLException {
    return execute(connection, "INSERT INTO friends VALUES (99)");
  }

  @Test
  void whoComesTooLateIsTold() {
    writer.close();
    assertThrows(RejectedExecutionException.class, () -> insert(1, new CountDownLatch(0)));
  }

  private int insert(int number, CountDownLatch wait) throws SQLException {
    return writer.write(
        connection -> {
          begun.countDown();
          await(wait);
          return execute(connection, "INSERT INTO numbers VALUES (" + number + ")");
        });
  }

  private int count() throws SQLException {
    return writer.write(
        connection -> {
          try (var statement = connection.createStatement();
              var result = statement.executeQuery("SELECT count(*) FROM numbers")) {
            return result.getInt(1);
          }
        });
  }

  private static int execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Counts what SQLite commits. */
  private final class Counter implements SQLiteCommitListener {
    @Override
    public void onCommit() {
      commits.incrementAndGet();
    }

    @Override
    public void onRollback() {
      // Not counted.
    }
  }
}
