package dev.racecourse.compare.races;

import dev.racecourse.compare.process.Child;
import dev.racecourse.compare.process.LogFile;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.side.Side;
import dev.racecourse.console.Progress;
import dev.racecourse.console.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * One run of a stress suite on one side.
 *
 * @param classPath with the suite and the side's classes
 * @param preset how much work, as the suite calls it
 * @param folder for everything that the suite leaves
 * @param log for what it prints
 * @param limit how long it may take; empty for as long as it does
 */
public record RaceRun(
    Side side,
    List<Path> classPath,
    String preset,
    Path folder,
    LogFile log,
    Optional<Duration> limit) {

  private static final String MAIN = "dev.racecourse.stress.StressMain";

  /** A run proves nothing with this exit code, finds a race with 1, and none with 0. */
  private static final int UNTRUSTED = 2;

  /** How often the log is looked at; the suite prints less often. */
  private static final Duration LOOK = Duration.ofSeconds(1);

  /**
   * Runs the suite to its end, and leaves no process behind.
   *
   * @throws TimeoutException if it does not come to its end within the limit
   */
  public RaceResults run(Progress progress) throws InterruptedException, TimeoutException {
    var results = folder.toAbsolutePath().resolve("results.json");
    discard(results);
    try (var child = Child.startTied(java())) {
      var exit = await(child, progress);
      if (exit < 0 || exit > UNTRUSTED || !Files.exists(results)) {
        throw new SetupException(
            "the stress suite came to no result on %s: it ended with %d (%s):\n  %s\n%s"
                .formatted(
                    side,
                    exit,
                    log.path(),
                    String.join("\n  ", log.tellingLines()),
                    "Nothing can be said about races."));
      }
      return RaceResults.read(results);
    } catch (IOException e) {
      throw new SetupException(
          "what the stress suite left of %s cannot be used: %s (%s).\n"
                  .formatted(side, Reason.of(e), log.path())
              + "Is it the suite of another Racecourse? Nothing can be said about races.",
          e);
    }
  }

  private int await(Child child, Progress progress) throws InterruptedException, TimeoutException {
    var start = System.nanoTime();
    var last = Optional.<RaceStanding>empty();
    while (!child.await(LOOK)) {
      if (limit.isPresent() && System.nanoTime() - start >= limit.get().toNanos()) {
        throw new TimeoutException("out of time on " + side);
      }
      var standing = RaceStanding.in(log);
      if (!standing.equals(last)) {
        standing.ifPresent(now -> progress.show(now.done(), now.planned(), now.left(), ""));
        last = standing;
      }
    }
    return child.await();
  }

  /** What an earlier run left must not pass for the result of this one. */
  private void discard(Path results) {
    try {
      Files.createDirectories(folder);
      Files.deleteIfExists(results);
    } catch (IOException e) {
      throw new SetupException(
          "%s cannot be written: %s.\n".formatted(folder, Reason.of(e))
              + "Free some space there, or give another folder with --cache.",
          e);
    }
  }

  private ProcessBuilder java() {
    var path =
        classPath.stream()
            .map(entry -> entry.toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    var java =
        new ProcessBuilder(
                Child.JAVA,
                "-cp",
                path,
                MAIN,
                "--preset",
                preset,
                "-r",
                folder.toAbsolutePath().toString())
            // A JVM that crashes leaves its notes in the working directory.
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.path().toAbsolutePath().toFile());
    // A suite that takes its log for a terminal draws a bar, which tells nobody how far it is.
    java.environment().remove("CLICOLOR_FORCE");
    return java;
  }
}
