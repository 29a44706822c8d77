package dev.racecourse.compare.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a jar comes from, as the user named it. */
public sealed interface Source {

  /** Hands the jar over, built if need be. */
  Subject subject(Side side, BuildCache cache, Recipe recipe) throws InterruptedException;

  /**
   * Finds the source that a word means, and builds nothing yet.
   *
   * @param name the path of a jar, or a git ref
   */
  static Source named(Side side, String name, Repository repository) throws InterruptedException {
    return name.endsWith(".jar")
        ? ReadyJar.at(side, name, repository.directory())
        : Commit.named(side, name, repository);
  }

  /** A jar that someone else has built. */
  record ReadyJar(Subject subject) implements Source {

    private static ReadyJar at(Side side, String name, Path directory) {
      var jar = directory.resolve(name).toAbsolutePath().normalize();
      try {
        return new ReadyJar(new Subject(name, Digest.of(Files.readAllBytes(jar)), jar));
      } catch (IOException e) {
        throw new SetupException(
            "%s is the jar %s, which cannot be read.\n".formatted(side, jar)
                + "Give the path of a JMH jar, or a git ref. Nothing was measured.",
            e);
      }
    }

    @Override
    public Subject subject(Side side, BuildCache cache, Recipe recipe) {
      return subject;
    }
  }

  /**
   * A commit of a repository.
   *
   * @param hash in full
   */
  record Commit(String name, String hash, Repository repository) implements Source {

    private static Commit named(Side side, String name, Repository repository)
        throws InterruptedException {
      if (!repository.exists()) {
        throw new SetupException(
            "%s is in no git repository, so %s `%s` cannot be a ref.\n"
                    .formatted(repository.directory(), side, name)
                + "Run compare inside the repository, or give the paths of two JMH jars.");
      }
      var hash = repository.commit(name);
      if (hash.isEmpty()) {
        throw new SetupException(
            "%s `%s` names no commit of this repository.\n".formatted(side, name)
                + "Check the spelling, or fetch it first. Nothing was measured.");
      }
      return new Commit(name, hash.get(), repository);
    }

    @Override
    public Subject subject(Side side, BuildCache cache, Recipe recipe) throws InterruptedException {
      return new Subject(name, hash, cache.jar(side, repository, hash, recipe));
    }
  }
}
