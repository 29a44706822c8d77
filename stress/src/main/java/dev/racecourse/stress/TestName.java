package dev.racecourse.stress;

import java.util.Locale;

/**
 * A test of a hazard, by the name jcstress lists it under.
 *
 * @param hazard the simple name of the hazard's class
 * @param store which store it drives
 * @param listed the name in full
 */
record TestName(String hazard, Store store, String listed) implements Comparable<TestName> {

  /** The store a test drives. */
  enum Store {
    /** The one the API ships. */
    SHIPPED,
    /** One that is broken on purpose. */
    PLANTED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static TestName of(String listed) {
    var segments = listed.split("\\.", -1);
    if (segments.length < 2) {
      throw new IllegalArgumentException("not a test of a hazard: " + listed);
    }
    var store = Store.valueOf(segments[segments.length - 1].toUpperCase(Locale.ROOT));
    return new TestName(segments[segments.length - 2], store, listed);
  }

  /** Groups by package, then hazard; shipped before planted. */
  @Override
  public int compareTo(TestName other) {
    var byHazard = group().compareTo(other.group());
    return byHazard != 0 ? byHazard : store.compareTo(other.store);
  }

  private String group() {
    return listed.substring(0, listed.lastIndexOf('.'));
  }

  @Override
  public String toString() {
    return hazard + " (" + store + ")";
  }
}
