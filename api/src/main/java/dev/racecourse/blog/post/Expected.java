package dev.racecourse.blog.post;

/** The versions at which a writer agrees to change a post. This is how a store gets If-Match. */
@FunctionalInterface
public interface Expected {
  /** Any version. */
  Expected ANY = version -> true;

  /** No version. */
  Expected NONE = version -> false;

  /** Whether a post at this version may be changed. Pure, as a store may ask more than once. */
  boolean accepts(long version);

  /** This version and no other. */
  static Expected version(long expected) {
    return version -> version == expected;
  }
}
