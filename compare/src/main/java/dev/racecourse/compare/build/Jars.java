package dev.racecourse.compare.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a side is measured with.
 *
 * @param harness the JMH jar, which holds what it measures, too, if there is no {@code server};
 *     empty if there are race tests only
 * @param server what is measured, apart from the benchmarks, if the build leaves it so
 * @param races the jcstress jar, if there is one; it wants {@code server} beside it, if there is
 *     one, and else holds what it tests
 */
public record Jars(Optional<Path> harness, Optional<Path> server, Optional<Path> races) {

  private static final String BENCHMARKS = "META-INF/BenchmarkList";
  private static final String TESTS = "META-INF/TestList";

  private static final String HARNESS = "harness";
  private static final String SERVER = "server";
  private static final String RACES = "races";

  /**
   * Tells jars that someone else has built apart by what is in them, or reached by them. One that
   * lists neither benchmarks nor race tests is taken for a JMH jar, which fails later with a
   * reason.
   *
   * @param jars by the names that each holds
   * @throws IllegalArgumentException if two are of one kind
   */
  static Jars of(Map<Path, Set<String>> jars) {
    return new Jars(
        only("JMH jar", jars, names -> names.contains(BENCHMARKS) || !names.contains(TESTS)),
        Optional.empty(),
        only("jcstress jar", jars, names -> names.contains(TESTS)));
  }

  private static Optional<Path> only(
      String kind, Map<Path, Set<String>> jars, Predicate<Set<String>> isOfKind) {
    var found =
        jars.entrySet().stream()
            .filter(jar -> isOfKind.test(jar.getValue()))
            .map(Map.Entry::getKey)
            .toList();
    if (found.size() > 1) {
      throw new IllegalArgumentException("more than one " + kind);
    }
    return found.stream().findFirst();
  }

  /** What {@link #copy} has left in a folder. */
  static Jars in(Path folder, Recipe recipe) {
    return new Jars(
        existing(place(recipe.harness(), folder.resolve(HARNESS))),
        existing(place(Recipe.SERVER, folder.resolve(SERVER))),
        existing(place(recipe.races(), folder.resolve(RACES))));
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
    }
    copyIfThere(worktree, Recipe.SERVER, Set.of(), folder.resolve(SERVER));
    copyIfThere(worktree, recipe.harness(), served, folder.resolve(HARNESS));
    copyIfThere(worktree, recipe.races(), served, folder.resolve(RACES));
  }

  /** The jars by whose classes a side is told from the other. */
  List<Path> told() {
    return server
        .map(List::of)
        .orElseGet(() -> Stream.of(harness, races).flatMap(Optional::stream).toList());
  }

  private static void copyIfThere(Path worktree, Path jar, Set<String> inOtherJars, Path root)
      throws IOException {
    var left = existing(worktree.resolve(jar));
    if (left.isPresent()) {
      new ReachedCopy(left.get().toRealPath(), root, inOtherJars).to(place(jar, root));
    }
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
