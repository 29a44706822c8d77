package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a side is measured with.
 *
 * @param harness the JMH jar, which holds what it measures, too, if there is no {@code server}
 * @param server what is measured, apart from the benchmarks, if the build leaves it so
 * @param races the race tests, if the build leaves some; they want {@code server} beside them
 */
public record Jars(Path harness, Optional<Path> server, Optional<Path> races) {

  private static final String HARNESS = "harness";
  private static final String SERVER = "server";
  private static final String RACES = "races";

  /** A JMH jar alone. */
  static Jars of(Path harness) {
    return new Jars(harness, Optional.empty(), Optional.empty());
  }

  /** What {@link #copy} has left in a folder. */
  static Jars in(Path folder, Recipe recipe) {
    return new Jars(
        place(recipe.harness(), folder.resolve(HARNESS)),
        existing(place(Recipe.SERVER, folder.resolve(SERVER))),
        existing(place(Recipe.RACES, folder.resolve(RACES))));
  }

  /**
   * Copies what a build has left, each class once: what is in the server is in it alone. Each jar
   * gets a folder of its own, so that none reaches the server of a side by its class path.
   */
  static void copy(Path worktree, Recipe recipe, Path folder) throws IOException {
    var server = existing(worktree.resolve(Recipe.SERVER));
    var served = new TreeSet<String>();
    if (server.isPresent()) {
      served.addAll(ClassPath.of(server.get()).names());
      copy(worktree, Recipe.SERVER, Set.of(), folder.resolve(SERVER));
    }
    copy(worktree, recipe.harness(), served, folder.resolve(HARNESS));
    if (existing(worktree.resolve(Recipe.RACES)).isPresent()) {
      copy(worktree, Recipe.RACES, served, folder.resolve(RACES));
    }
  }

  /** The jar by whose classes a side is told from the other. */
  Path told() {
    return server.orElse(harness);
  }

  private static void copy(Path worktree, Path jar, Set<String> inOtherJars, Path root)
      throws IOException {
    new ReachedCopy(worktree.resolve(jar).toRealPath(), root, inOtherJars).to(place(jar, root));
  }

  /** Where it was in the worktree; a jar that the build left outside of it is at the top. */
  private static Path place(Path jar, Path root) {
    var place = root.resolve(jar).normalize();
    return place.startsWith(root) ? place : root.resolve(String.valueOf(jar.getFileName()));
  }

  private static Optional<Path> existing(Path jar) {
    return Optional.of(jar).filter(Files::isRegularFile);
  }
}
