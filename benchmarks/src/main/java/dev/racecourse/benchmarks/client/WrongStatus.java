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

  /** In one line, as no server may say how somebody's terminal looks. */
  private static String beginning(String body) {
    var line = body.replaceAll("\\p{Cntrl}+", " ");
    return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS) + "...";
  }
}
