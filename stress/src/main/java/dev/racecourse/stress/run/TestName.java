package dev.racecourse.stress.run;

import java.util.Comparator;
import java.util.Locale;

/**
 * A test of a hazard, by the name jcstress lists it under.
 *
 * @param hazard the simple name of the hazard's class
 * @param store which store it drives
 * @param bug the bug that was planted in that store; empty for the one that is shipped
 * @param listed the name in full
 */
public record TestName(String hazard, Store store, String bug, String listed)
    implements Comparable<TestName> {
  private static final String SHIPPED = "Shipped";
  private static final String PLANTED = "Planted";

  private static final Comparator<TestName> ORDER =
      Comparator.comparing(TestName::group)
          .thenComparing(TestName::store)
          .thenComparing(TestName::bug);

  /** The store a test drives. */
  public enum Store {
    /** The one the API ships. */
    SHIPPED,
    /** One that is broken on purpose. */
    PLANTED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public static TestName of(String listed) {
    var segments = listed.split("\\.", -1);
    var last = segments[segments.length - 1];
    if (segments.length > 1 && last.equals(SHIPPED)) {
      return new TestName(segments[segments.length - 2], Store.SHIPPED, "", listed);
    }
    if (segments.length > 1 && last.startsWith(PLANTED)) {
      var bug = last.substring(PLANTED.length());
      return new TestName(segments[segments.length - 2], Store.PLANTED, bug, listed);
    }
    throw new IllegalArgumentException("not a test of a hazard: " + listed);
  }

  /** Groups by package, then hazard; shipped before planted. */
  @Override
  public int compareTo(TestName other) {
    return ORDER.compare(this, other);
  }

  private String group() {
    return listed.substring(0, listed.lastIndexOf('.'));
  }

  /** Which store, in a word: shipped, or the bug. */
  public String variant() {
    return store == Store.SHIPPED ? store.toString() : bug;
  }

  @Override
  public String toString() {
    return hazard + " (" + variant() + ")";
  }
}
