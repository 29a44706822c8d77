package dev.racecourse.races.side;

/** One of the two that are compared. */
public enum Side {
  /** What head is compared with. */
  BASE("base"),
  /** What is compared with base. */
  HEAD("head");

  private final String label;

  Side(String label) {
    this.label = label;
  }

  /** The one it is compared with. */
  public Side other() {
    return this == BASE ? HEAD : BASE;
  }

  @Override
  public String toString() {
    return label;
  }
}
