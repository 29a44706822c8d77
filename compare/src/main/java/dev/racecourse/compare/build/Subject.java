package dev.racecourse.compare.build;

import java.util.List;

/**
 * One of the two that are compared, ready to be measured.
 *
 * @param name as the user gave it: a ref or a path
 * @param id the commit; of a jar the SHA-256, which covers what its class path reaches
 */
public record Subject(String name, String id, Jars jars) {

  /** The first digits of the id, enough for a reader. */
  public String shortId() {
    return id.substring(0, 8);
  }

  private static List<JarContent> contents(Jars jars) {
    return jars.told().stream().map(JarContent::of).toList();
  }

  /**
   * Says whether nothing that could be measured differs: the same compiled classes and resources.
   */
  public boolean isSameAs(Subject other) {
    return id.equals(other.id) || contents(jars).equals(contents(other.jars));
  }
}
