package dev.racecourse.compare.conduct;

import dev.racecourse.compare.subject.Side;

/** The reason why a side cannot play its part any longer. */
public sealed class SideLostException extends Exception permits SideUnableException {

  private static final long serialVersionUID = 1L;

  private final Side side;
  private final String fate;

  /**
   * Names the side and what became of it.
   *
   * @param fate continues a sentence that begins with the side: "ended in round 3"
   */
  public SideLostException(Side side, String fate) {
    super(side + " " + fate);
    this.side = side;
    this.fate = fate;
  }

  /** The side that is lost. */
  public Side side() {
    return side;
  }

  String fate() {
    return fate;
  }
}
