package dev.racecourse.compare.search;

import dev.racecourse.compare.ThinJar;
import dev.racecourse.compare.build.BuildCache;
import dev.racecourse.compare.build.Recipe;
import dev.racecourse.compare.git.ScratchRepository;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Plan;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;

/**
 * Commits with a jar that says how fast they are, and a build that takes no time.
 *
 * @param folder for the repository and the cache
 */
record SpeedHistory(Path folder, ScratchRepository scratch) {

  private static final String JAR = "built.jar";
  private static final String BROKEN = "broken";

  private static final Recipe RECIPE =
      new Recipe(
          "test ! -e broken && mkdir -p benchmarks/target"
              + " && cp built.jar benchmarks/target/benchmarks.jar || { echo why; exit 1; }",
          Path.of(Recipe.HARNESS),
          Path.of("races.jar"));

  static SpeedHistory in(Path folder) throws IOException, InterruptedException {
    return new SpeedHistory(folder, ScratchRepository.in(folder.resolve("repository")));
  }

  /**
   * Makes a commit.
   *
   * @param classes in a word; commits with the same word have the same classes
   * @param logSpeed how fast it is
   */
  String commit(String classes, double logSpeed) throws IOException, InterruptedException {
    Files.deleteIfExists(scratch.root().resolve(BROKEN));
    put(classes, logSpeed);
    return scratch.commit(classes);
  }

  /** Makes a commit that cannot be built. */
  String commitBroken(String how) throws IOException, InterruptedException {
    scratch.write(BROKEN, how);
    return scratch.commit(BROKEN);
  }

  /** Writes the jar without a commit. */
  void put(String classes, double logSpeed) throws IOException {
    ThinJar.write(
        scratch.root().resolve(JAR),
        new Manifest(),
        Map.of("classes", bytes(classes), PlayedSpeeds.SPEED, bytes(Double.toString(logSpeed))));
  }

  Builds builds() {
    var cache = new BuildCache(folder.resolve("cache"), Long.MAX_VALUE);
    return new Builds(scratch.repository(), cache, RECIPE);
  }

  CommitLine line(String good, String bad) throws InterruptedException {
    return CommitLine.between(scratch.repository(), good, bad);
  }

  /** Bisects all that is between two commits. */
  SearchResult<?, Double> bisect(String good, String bad, Measurement<Double> speeds)
      throws InterruptedException {
    var search =
        new Search<>(
            scratch.repository(), builds(), Experiment.ofSpeed(speeds), budget(), progress());
    search.run(line(good, bad));
    return search.result();
  }

  static SearchProgress progress() {
    var nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return new SearchProgress(dev.racecourse.console.Progress.on(nowhere, "pairs"), budget());
  }

  static Budget budget() {
    return new Budget(new Plan(new Rounds(1, 2), "", 1, Optional.of(Duration.ofHours(1))));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
