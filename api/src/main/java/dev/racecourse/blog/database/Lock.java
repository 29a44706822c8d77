package dev.racecourse.blog.database;

/** What nobody else may do with the rows of a SELECT until the transaction is over. */
public enum Lock {
  /** Delete them. Others may change them, and lock them like this, too. */
  AGAINST_DELETE,
  /** Change, delete or lock them. */
  AGAINST_CHANGE
}
