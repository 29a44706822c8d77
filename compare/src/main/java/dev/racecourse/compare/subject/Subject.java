package dev.racecourse.compare.subject;

import java.nio.file.Path;

/**
 * A JMH jar that is ready to be measured.
 *
 * @param name as the user gave it: a ref or a path
 * @param id the commit, or the SHA-256 of a jar that has none
 * @param jar absolute path
 */
public record Subject(String name, String id, Path jar) {

  /** The first digits of the id, enough for a reader. */
  public String shortId() {
    return id.substring(0, 8);
  }
}
