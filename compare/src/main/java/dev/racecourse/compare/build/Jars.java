package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a side is measured with.
 *
 * @param harness the JMH jar, which holds what it measures, too, if there is no {@code server}
 * @param server what is measured, apart from the benchmarks, if the build leaves it so
 * @param races the race tests, if the build leaves some; they want {@code server} beside them
 */
public record Jars(Path harness, Optional<Path> server, Optional<Path> races) {

  private static final String HARNESS = "harness.jar";
  private static final String SERVER = "server.jar";
  private static final String RACES = "races.jar";

  /** A JMH jar alone. */
  static Jars of(Path harness) {
    return new Jars(harness, Optional.empty(), Optional.empty());
  }

  /** What {@link #copy} has left in a folder. */
  static Jars in(Path folder) {
    return new Jars(
        folder.resolve(HARNESS), existing(folder.resolve(SERVER)), existing(folder.resolve(RACES)));
  }

  /** Copies what a build has left, each class once: what is in the server is in it alone. */
  static void copy(Path worktree, Recipe recipe, Path folder) throws IOException {
    Files.createDirectories(folder);
    var server = existing(worktree.resolve(Recipe.SERVER));
    if (server.isPresent()) {
      Files.copy(server.get(), folder.resolve(SERVER));
    }
    copy(worktree.resolve(recipe.harness()), server, folder.resolve(HARNESS));
    var races = existing(worktree.resolve(Recipe.RACES));
    if (races.isPresent()) {
      copy(races.get(), server, folder.resolve(RACES));
    }
  }

  /** The jar by whose classes a side is told from the other. */
  Path told() {
    return server.orElse(harness);
  }

  private static void copy(Path jar, Optional<Path> server, Path to) throws IOException {
    if (server.isPresent()) {
      JarRemainder.copy(jar, server.get(), to);
    } else {
      Files.copy(jar, to);
    }
  }

  private static Optional<Path> existing(Path jar) {
    return Optional.of(jar).filter(Files::isRegularFile);
  }
}
