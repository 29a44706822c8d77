package dev.racecourse.compare.build;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.side.Side;
import java.io.IOException;
import java.nio.file.Path;

/** Where a subject comes from. */
public sealed interface Source {

  /** Hands the subject over, built if need be. */
  Subject subject(Side side, BuildCache cache, Recipe recipe) throws InterruptedException;

  /**
   * A JMH jar that someone else has built.
   *
   * @param name as the user gave it
   * @param digest of the jar and of all that its class path reaches
   */
  record ReadyJar(String name, String digest, Path path) implements Source {

    /**
     * Finds a jar.
     *
     * @param here what a relative path starts from
     */
    public static ReadyJar at(Side side, String name, Path here) {
      var jar = here.resolve(name).toAbsolutePath().normalize();
      ClassPath.requireHolds("the jar of " + side, jar);
      try {
        return new ReadyJar(name, ClassPath.of(jar).digest(), jar);
      } catch (IOException e) {
        throw new SetupException(
            "%s is the jar %s, which cannot be read.\n".formatted(side, jar)
                + "Give the path of a JMH jar. Nothing was measured.",
            e);
      }
    }

    @Override
    public Subject subject(Side side, BuildCache cache, Recipe recipe) {
      return new Subject(name, digest, Jars.of(path));
    }
  }

  /**
   * A commit of a repository.
   *
   * @param name as the user gave it
   * @param hash in full
   */
  record Commit(String name, String hash, Repository repository) implements Source {

    @Override
    public Subject subject(Side side, BuildCache cache, Recipe recipe) throws InterruptedException {
      return new Subject(name, hash, cache.jars(side, repository, hash, recipe));
    }
  }
}
