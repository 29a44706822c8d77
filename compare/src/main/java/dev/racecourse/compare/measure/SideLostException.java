package dev.racecourse.compare.measure;

/** The reason why a side cannot play its part any longer. */
final class SideLostException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Side side;
  private final String fate;

  /**
   * Names the side and what became of it.
   *
   * @param fate continues a sentence that begins with the side: "ended in round 3"
   */
  SideLostException(Side side, String fate) {
    super(side + " " + fate);
    this.side = side;
    this.fate = fate;
  }

  Side side() {
    return side;
  }

  String fate() {
    return fate;
  }
}
