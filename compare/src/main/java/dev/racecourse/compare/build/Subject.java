package dev.racecourse.compare.build;

import dev.racecourse.races.side.Both;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * One of the two that are compared, ready to be measured.
 *
 * @param name as the user gave it: a ref or a path
 * @param id the commit; of a jar the SHA-256, which covers what its class path reaches
 * @param page where the commit can be read
 */
public record Subject(String name, String id, Jars jars, Optional<URI> page) {

  /** Of what is on no page. */
  public Subject(String name, String id, Jars jars) {
    this(name, id, jars, Optional.empty());
  }

  /** The first digits of the id, enough for a reader. */
  public String shortId() {
    return id.substring(0, 8);
  }

  /** Whether no side has a JMH jar: both may have race tests only. */
  public static boolean areWithoutBenchmarks(Both<Subject> subjects) {
    return subjects.base().jars.harness().isEmpty() && subjects.head().jars.harness().isEmpty();
  }

  /** One digest of all compiled classes and resources that could be measured. */
  public String classes() {
    var contents = jars.told().stream().map(JarContent::of).toList();
    return Digest.of(contents.toString().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Says whether nothing that could be measured differs: the same compiled classes and resources.
   */
  public boolean isSameAs(Subject other) {
    return id.equals(other.id) || classes().equals(other.classes());
  }
}
