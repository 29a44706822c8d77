package dev.racecourse.blog.database;

import java.sql.SQLException;

/**
 * What is done in one transaction. It may be run again from its start, after all that it changed
 * has been taken back, so it must change nothing but rows.
 */
@FunctionalInterface
public interface Work<T> {

  /**
   * Does the work.
   *
   * @throws SQLException if a statement fails; the transaction is taken back
   */
  T in(Transaction transaction) throws SQLException;
}
