package dev.racecourse.blog.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one writer of an SQLite file. Thread-safe: one thread takes changes from a bounded queue. All
 * that wait are made in one transaction, each in a savepoint of its own, and are told after the
 * commit, so one flush of the disk serves them all.
 */
final class GroupCommit implements AutoCloseable {
  private static final int QUEUE = 1024;
  private static final int MOST_AT_ONCE = 128;

  private final BlockingQueue<Change<?>> queue = new ArrayBlockingQueue<>(QUEUE);
  private final Connection connection;
  private final Thread writer = new Thread(this::writeUntilInterrupted, "sqlite-writer");

  /**
   * Starts the thread.
   *
   * @param connection used by that thread alone from now on, and closed by it
   */
  GroupCommit(Connection connection) {
    this.connection = connection;
    writer.setDaemon(true);
    writer.start();
  }

  /**
   * Makes a change; returns when it is on disk.
   *
   * @throws SQLException if its statements, or the commit, failed: nothing has changed
   * @throws RejectedExecutionException if too many changes wait, or it is closed
   */
  <T> T write(Change.Step<T> step) throws SQLException {
    var change = new Change<>(step);
    if (!writer.isAlive() || !queue.offer(change)) {
      throw new RejectedExecutionException("too many changes wait, or the store is closed");
    }
    if (!writer.isAlive()) {
      failAll(drained());
    }
    return change.result();
  }

  /** How many changes wait. */
  int waiting() {
    return queue.size();
  }

  private void writeUntilInterrupted() {
    try (connection) {
      while (true) {
        var first = queue.take();
        var batch = new ArrayList<Change<?>>();
        batch.add(first);
        queue.drainTo(batch, MOST_AT_ONCE - 1);
        write(batch);
      }
    } catch (InterruptedException e) {
      // Closed: those that still wait are told below.
    } catch (SQLException e) {
      // The connection could not be closed; the process ends, or opens another.
    } finally {
      failAll(drained());
    }
  }

  private void write(List<Change<?>> batch) {
    try {
      execute("BEGIN IMMEDIATE");
      for (var change : batch) {
        execute("SAVEPOINT change");
        if (!change.made(connection)) {
          execute("ROLLBACK TO change");
        }
        execute("RELEASE change");
      }
      execute("COMMIT");
    } catch (SQLException e) {
      rollBack();
      batch.forEach(change -> change.fail(e));
      return;
    }
    batch.forEach(Change::tell);
  }

  private void rollBack() {
    try {
      execute("ROLLBACK");
    } catch (SQLException e) {
      // SQLite has rolled back already, as it does when the disk is full.
    }
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<Change<?>> drained() {
    var rest = new ArrayList<Change<?>>();
    queue.drainTo(rest);
    return rest;
  }

  private static void failAll(List<Change<?>> changes) {
    changes.forEach(change -> change.fail(new SQLException("the store is closed")));
  }

  /** Ends after the batch under way. */
  @Override
  public void close() {
    writer.interrupt();
    try {
      writer.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
