package dev.racecourse.races.side;

/** One thing for each side. */
public record Both<T>(T base, T head) {

  /** The one for a side. */
  public T on(Side side) {
    return side == Side.BASE ? base : head;
  }
}
