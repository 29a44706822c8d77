package dev.racecourse.compare.build;

import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.side.Side;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Where a subject comes from. */
public sealed interface Source {

  /**
   * Hands the subject over, built if need be.
   *
   * @param who it is to the user, such as {@code base}
   */
  Subject subject(String who, BuildCache cache, Recipe recipe) throws InterruptedException;

  /**
   * A JMH jar, a jcstress jar, or one of each, that someone else has built.
   *
   * @param name as the user gave it
   * @param digest of the jars and of all that their class paths reach
   */
  record ReadyJars(String name, String digest, Jars jars) implements Source {

    /**
     * Finds jars.
     *
     * @param here what relative paths start from
     */
    public static ReadyJars at(Side side, List<String> names, Path here) {
      var held = new LinkedHashMap<Path, Set<String>>();
      var digests = new ArrayList<String>();
      for (var name : names) {
        var jar = here.resolve(name).toAbsolutePath().normalize();
        ClassPath.requireHolds("the jar of " + side, jar);
        try {
          var classPath = ClassPath.of(jar);
          held.put(jar, classPath.names());
          digests.add(classPath.digest());
        } catch (IOException e) {
          throw new SetupException(
              "%s is the jar %s, which cannot be read.\n".formatted(side, jar)
                  + "Give the path of a JMH or jcstress jar. Nothing was measured.",
              e);
        }
      }
      try {
        return new ReadyJars(String.join(" ", names), digest(digests), Jars.of(held));
      } catch (IllegalArgumentException e) {
        throw new SetupException(
            "%s has %s: give one at most. Nothing was measured.".formatted(side, e.getMessage()),
            e);
      }
    }

    private static String digest(List<String> digests) {
      return digests.size() == 1
          ? digests.get(0)
          : Digest.of(String.join(" ", digests).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Subject subject(String who, BuildCache cache, Recipe recipe) {
      return new Subject(name, digest, jars);
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
    public Subject subject(String who, BuildCache cache, Recipe recipe)
        throws InterruptedException {
      var jars = cache.jars(who, repository, hash, recipe);
      return new Subject(name, hash, jars, repository.page(hash));
    }
  }
}
