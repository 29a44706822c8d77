package dev.racecourse.blog.database;

/** A database did not do what it was asked for. The message says why, in one line. */
public abstract sealed class DatabaseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private DatabaseException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Nothing has changed. It may work later. */
  public static final class Unavailable extends DatabaseException {
    private static final long serialVersionUID = 1L;

    Unavailable(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /**
   * The connection was lost while a change was made, or its standby did not confirm it: nobody
   * knows whether it is there, or stays.
   */
  public static final class OutcomeUnknown extends DatabaseException {
    private static final long serialVersionUID = 1L;

    OutcomeUnknown(String message, Throwable cause) {
      super(message, cause);
    }
  }

  /** It cannot be used as it is, until somebody does something about it. */
  public static final class Unusable extends DatabaseException {
    private static final long serialVersionUID = 1L;

    Unusable(String message, Throwable cause) {
      super(message, cause);
    }

    Unusable(String message) {
      this(message, new IllegalStateException(message));
    }
  }
}
