package dev.racecourse.benchmarks.client;

/** An answer with another status than the one expected. */
public final class WrongStatus extends RuntimeException {
  private static final long serialVersionUID = 1;

  private static final int SHOWN_CHARACTERS = 200;

  private final int status;

  WrongStatus(int expected, int actual, String body) {
    super(
        "expected status "
            + expected
            + ", got "
            + actual
            + (body.isEmpty() ? "" : ": " + beginning(body)));
    status = actual;
  }

  /** The status that came. */
  public int status() {
    return status;
  }

  private static String beginning(String body) {
    return body.length() <= SHOWN_CHARACTERS ? body : body.substring(0, SHOWN_CHARACTERS) + "...";
  }
}
