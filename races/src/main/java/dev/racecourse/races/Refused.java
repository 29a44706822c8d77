package dev.racecourse.races;

/** Why nothing was run, in a line for the user. */
final class Refused extends Exception {
  private static final long serialVersionUID = 1;

  Refused(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
