package dev.racecourse.compare.pair;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.jmh.JmhVersion;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.util.List;
import java.util.Optional;

/**
 * The versions of JMH by which the sides would be measured. Two versions measure the same code
 * differently: their blackholes alone may differ threefold.
 *
 * @param found empty where a side does not tell
 */
public record JmhVersions(Both<Optional<String>> found) {

  /** Reads them from the jars. */
  public static JmhVersions of(Both<Subject> subjects) {
    return new JmhVersions(new Both<>(of(subjects, Side.BASE), of(subjects, Side.HEAD)));
  }

  private static Optional<String> of(Both<Subject> subjects, Side side) {
    return Harness.preferred(subjects).classPath(subjects, side).stream()
        .flatMap(jar -> JmhVersion.of(jar).stream())
        .findFirst();
  }

  /**
   * Refuses a version that compare does not work with, and two that differ.
   *
   * @throws SetupException if there is such a thing
   */
  public void require() {
    for (var side : List.of(Side.HEAD, Side.BASE)) {
      var version = found.on(side);
      if (version.isPresent() && JmhVersion.isTooOld(version.get())) {
        throw new SetupException(
            "%s brings JMH %s, but compare works with JMH %s and newer.\n"
                    .formatted(side, version.get(), JmhVersion.OLDEST)
                + "Build it with a newer JMH. Nothing was measured.");
      }
    }
    if (found.base().isPresent()
        && found.head().isPresent()
        && !found.base().equals(found.head())) {
      throw new SetupException(
          "base brings JMH %s and head JMH %s, which measure the same code differently.\n"
                  .formatted(found.base().get(), found.head().get())
              + "Build both with the same JMH. Nothing was measured.");
    }
  }
}
