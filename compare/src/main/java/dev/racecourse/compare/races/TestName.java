package dev.racecourse.compare.races;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A stress test, by the name jcstress lists it under: package, hazard, then {@code Shipped}, or
 * {@code Planted} and the bug.
 *
 * @param listed the name in full
 */
public record TestName(@JsonValue String listed) implements Comparable<TestName> {

  private static final String PLANTED = "Planted";

  /** Takes a name as it is. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TestName {}

  /**
   * Says whether the test drives a store that is broken on purpose. Such a test tells nothing about
   * the subject, but whether the run would have seen a race in it.
   */
  public boolean isPlanted() {
    return variant().startsWith(PLANTED);
  }

  /** The simple name of the hazard. */
  public String hazard() {
    return hazardInFull().replaceFirst("^.*\\.", "");
  }

  /** What the shipped test of a hazard and its planted bugs have in common. */
  String hazardInFull() {
    return listed.substring(0, Math.max(0, listed.lastIndexOf('.')));
  }

  private String variant() {
    return listed.substring(listed.lastIndexOf('.') + 1);
  }

  /** Orders by package and hazard, then the planted bugs before the shipped store. */
  @Override
  public int compareTo(TestName other) {
    return listed.compareTo(other.listed);
  }

  /** The hazard, with the bug if one was planted. */
  @Override
  public String toString() {
    return isPlanted() ? hazard() + " (" + variant().substring(PLANTED.length()) + ")" : hazard();
  }
}
