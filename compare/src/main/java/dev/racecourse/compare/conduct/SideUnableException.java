package dev.racecourse.compare.conduct;

import dev.racecourse.compare.subject.Side;

/** The reason why a side cannot run a benchmark that the other side just did run. */
public final class SideUnableException extends SideLostException {

  private static final long serialVersionUID = 1L;

  SideUnableException(Side side, String fate) {
    super(side, fate);
  }
}
