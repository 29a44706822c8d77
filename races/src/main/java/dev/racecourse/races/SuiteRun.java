package dev.racecourse.races;

import dev.racecourse.console.Progress;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Has a suite run for a program that has words of its own for what comes of it. However a run ends,
 * it leaves no JVM behind, also if this process is killed.
 */
public interface SuiteRun {

  /**
   * A run of the jcstress on a class path.
   *
   * @param classPath with the suite, its jcstress, and what it tests
   * @param folder for what the suite leaves, made when it is not there
   */
  static SuiteRun of(List<Path> classPath, Path folder) {
    return new HostedSuite(List.copyOf(classPath), folder);
  }

  /**
   * How the tests grade what they may see, without running them.
   *
   * @throws IOException if the suite cannot be listed, with the reason
   */
  SortedMap<TestName, List<Outcome>> gradings() throws IOException, InterruptedException;

  /**
   * Runs every test, and leaves {@code results.json} in the folder.
   *
   * @param preset how much work
   * @param limit how long it may take
   * @throws IOException if there is no result, with the reason
   * @throws TimeoutException if it does not come to its end within the limit
   */
  ResultsFile run(Preset preset, Progress progress, Optional<Duration> limit)
      throws IOException, InterruptedException, TimeoutException;

  /**
   * Runs one test in more JVMs of those that a preset has for it, and returns what they reported.
   *
   * @param jvms how many at least, unless it ends before
   * @param isEnough what was reported, which ends it
   * @param limit how long it may take; then it ends with what there is
   * @throws IOException if it ended otherwise, with the reason
   */
  List<Run> more(
      Preset preset,
      TestName test,
      int jvms,
      Predicate<List<Run>> isEnough,
      Optional<Duration> limit)
      throws IOException, InterruptedException;
}
