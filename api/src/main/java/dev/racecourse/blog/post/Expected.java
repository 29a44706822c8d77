package dev.racecourse.blog.post;

/** Which versions of a post a writer is prepared to change: the store's side of If-Match. */
@FunctionalInterface
public interface Expected {
  /** Whatever version there is. */
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
