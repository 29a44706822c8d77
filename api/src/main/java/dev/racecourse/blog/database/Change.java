package dev.racecourse.blog.database;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A change that one thread asks for and the writer makes. What it came to is told once. */
final class Change<T> {
  private final Step<T> step;
  private final CompletableFuture<T> told = new CompletableFuture<>();
  private @Nullable T value;
  private @Nullable Throwable failure;

  Change(Step<T> step) {
    this.step = step;
  }

  /** The statements of a change. */
  @FunctionalInterface
  interface Step<T> {
    T in(Connection connection) throws SQLException;
  }

  /**
   * Runs the statements; false if they failed.
   *
   * @throws SQLException if the transaction around them is lost, too
   */
  boolean made(Connection connection) throws SQLException {
    try {
      value = step.in(connection);
      return true;
    } catch (SQLException e) {
      if (SqliteErrors.endsTransaction(e)) {
        throw e;
      }
      failure = e;
    } catch (Throwable e) {
      failure = e;
    }
    return false;
  }

  /** Tells the thread that waits what it came to: the commit is over. */
  void tell() {
    if (failure == null) {
      told.complete(value);
    } else {
      told.completeExceptionally(failure);
    }
  }

  void fail(Throwable reason) {
    told.completeExceptionally(reason);
  }

  /** Waits until it is told. An interrupt does not end the waiting: the change may be made yet. */
  T result() throws SQLException {
    var interrupted = false;
    try {
      while (true) {
        try {
          return told.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw rethrown(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static SQLException rethrown(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return (SQLException) requireNonNull(cause);
  }
}
