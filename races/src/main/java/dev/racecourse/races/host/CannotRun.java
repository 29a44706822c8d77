package dev.racecourse.races.host;

/** Why this machine cannot run any race. The message is for the user. */
final class CannotRun extends Exception {
  private static final long serialVersionUID = 1;

  CannotRun(String message) {
    super(message);
  }
}
