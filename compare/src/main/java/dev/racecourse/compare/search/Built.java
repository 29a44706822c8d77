package dev.racecourse.compare.search;

import dev.racecourse.compare.build.Subject;

/**
 * A commit that is built.
 *
 * @param classes digest of its classes: what those that have the same share, and others do not
 */
record Built(Subject subject, String classes) {

  /** The digest, short enough for the name of a folder. */
  String shortClasses() {
    return classes.substring(0, 12);
  }
}
