package dev.racecourse.races.run;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A test, by the name that jcstress lists it under. A nested class whose name begins with {@code
 * Planted} is a planted bug of the hazard that encloses it; the rest of its name says which. Any
 * other test is of a subject. If it is called {@code Shipped}, its hazard is the class that
 * encloses it, too; else it is a hazard by itself. Names of packages begin with a small letter,
 * names of classes do not: a listed name does not say more.
 *
 * @param hazard the name of the hazard without its package
 * @param kind what the test drives
 * @param bug the bug that was planted; empty for a subject
 * @param listed the name in full
 */
public record TestName(String hazard, Kind kind, String bug, String listed)
    implements Comparable<TestName> {
  private static final String SHIPPED = "Shipped";
  private static final String PLANTED = "Planted";

  private static final Comparator<TestName> ORDER =
      Comparator.comparing(TestName::group)
          .thenComparing(TestName::kind)
          .thenComparing(TestName::bug)
          .thenComparing(TestName::listed);

  private static final Pattern PACKAGE = Pattern.compile("^(?:\\p{Ll}[^.]*\\.)+");

  /** What a test drives. */
  public enum Kind {
    /** What the suite is there to test. */
    SUBJECT,
    /** Something that is broken on purpose: a run that does not see it could not see a race. */
    PLANTED
  }

  public static TestName of(String listed) {
    var name = PACKAGE.matcher(listed).replaceFirst("");
    var last = simple(name);
    var outer = outer(name);
    if (!outer.isEmpty() && last.equals(SHIPPED)) {
      return new TestName(outer, Kind.SUBJECT, "", listed);
    }
    if (!outer.isEmpty() && last.startsWith(PLANTED)) {
      return new TestName(outer, Kind.PLANTED, last.substring(PLANTED.length()), listed);
    }
    return new TestName(name, Kind.SUBJECT, "", listed);
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String outer(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  public boolean isPlanted() {
    return kind == Kind.PLANTED;
  }

  /** Groups by package, then hazard; the subject before planted bugs. */
  @Override
  public int compareTo(TestName other) {
    return ORDER.compare(this, other);
  }

  /** The name of the test's class alone. */
  public String simple() {
    return simple(listed);
  }

  /** The package or class that it is in; empty if there is none. */
  public String outer() {
    return outer(listed);
  }

  /** The full name of the hazard: what a subject and its planted bugs have in common. */
  public String group() {
    return isNested() ? outer(listed) : listed;
  }

  /** Which test of its hazard, in a word: the bug, or shipped; empty if it is the only one. */
  public String variant() {
    if (isPlanted()) {
      return bug;
    }
    return isNested() ? "shipped" : "";
  }

  private boolean isNested() {
    return isPlanted() || !listed.endsWith(hazard);
  }

  @Override
  public String toString() {
    return variant().isEmpty() ? hazard : hazard + " (" + variant() + ")";
  }
}
