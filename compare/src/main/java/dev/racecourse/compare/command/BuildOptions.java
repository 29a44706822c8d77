package dev.racecourse.compare.command;

import dev.racecourse.compare.build.BuildCache;
import dev.racecourse.compare.build.ClassPath;
import dev.racecourse.compare.build.Recipe;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How commits are built, and where the jars are kept. */
public final class BuildOptions {

  /** Builds this project. */
  public static final String BUILD = "mvn -B -q -DskipTests -pl benchmarks,stress -am package";

  @Mixin private CacheOption cache = new CacheOption();

  @Option(
      names = "--build",
      paramLabel = "COMMAND",
      description = "The command that builds a commit, run in its root. Default: ${DEFAULT-VALUE}.")
  private String command = BUILD;

  @Option(
      names = "--jar",
      paramLabel = "PATH",
      description = {
        "The JMH jar that the build leaves; without it, race tests alone are run.",
        "Default: ${DEFAULT-VALUE}."
      })
  private Path jar = Path.of(Recipe.HARNESS);

  @Option(
      names = "--races-jar",
      paramLabel = "PATH",
      description = "The jcstress jar that the build leaves, if any. Default: ${DEFAULT-VALUE}.")
  private Path racesJar = Path.of("stress/target/jcstress.jar");

  @Option(
      names = "--cache-size",
      paramLabel = "SIZE",
      defaultValue = "5G",
      converter = SizeConverter.class,
      description =
          "The most that builds may take in the cache, such as 500M or 2G: after a new one, those"
              + " that were used the longest time ago go. Default: ${DEFAULT-VALUE}.")
  private long cacheSize;

  /** Refuses paths that nothing can be loaded from: a wrong one costs no build. */
  public void require(Path here) {
    ClassPath.requireHolds("the cache", folder(here));
    ClassPath.requireHolds("the jar that the build leaves", jar);
    ClassPath.requireHolds("the jcstress jar that the build leaves", racesJar);
  }

  /** How a commit becomes jars. */
  public Recipe recipe() {
    return new Recipe(command, jar, racesJar);
  }

  /** The cache, absolute. */
  public BuildCache cache(Path here) {
    return new BuildCache(folder(here), cacheSize);
  }

  /** The options that decide what is built, by name. */
  public Map<String, String> told() {
    return Map.of("--build", command, "--jar", jar.toString(), "--races-jar", racesJar.toString());
  }

  /** The folder of the cache. */
  public Path folder(Path here) {
    return cache.folder(here);
  }
}
