package dev.racecourse.compare.process;

/**
 * A reason why nothing could be measured, in words for the user: what happened, what it means, what
 * to do.
 */
public class SetupException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Takes a message of one or two lines, without the program's name. */
  public SetupException(String message) {
    super(message);
  }

  /** Takes a message and what led to it. */
  public SetupException(String message, Throwable cause) {
    super(message, cause);
  }
}
