package dev.racecourse.blog.database;

import java.sql.SQLException;

/** Carries the failure of a statement through code that knows of no SQL, to its transaction. */
final class FailedStatement extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final SQLException failure;

  FailedStatement(SQLException failure) {
    super(failure);
    this.failure = failure;
  }

  SQLException failure() {
    return failure;
  }
}
