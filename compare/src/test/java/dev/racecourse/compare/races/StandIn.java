package dev.racecourse.compare.races;

import dev.racecourse.console.Progress;
import dev.racecourse.races.Preset;
import dev.racecourse.races.SuiteRun;
import dev.racecourse.races.diff.FakeSuite;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * A suite that finds a fault, the class path it was run with.
 *
 * @param how it runs: one that hangs ends with its limit, one that is broken cannot be run, one
 *     that is racy races in each JVM more; interrupted, that is when Ctrl-C comes
 */
record StandIn(String how, Map<Path, List<String>> tests, List<Path> classPath, Path folder)
    implements SuiteRun {

  @Override
  public SortedMap<TestName, List<Outcome>> gradings() throws IOException {
    var listed = tests.get(classPath.get(classPath.size() - 1));
    if (listed == null) {
      throw new IOException("no list in " + classPath);
    }
    var gradings = new TreeMap<TestName, List<Outcome>>();
    listed.forEach(test -> gradings.put(TestName.of(test), List.of(FakeSuite.good())));
    return gradings;
  }

  @Override
  public ResultsFile run(Preset preset, Progress progress, Optional<Duration> limit)
      throws IOException, TimeoutException {
    if (how.equals("hang") && limit.isPresent()) {
      throw new TimeoutException();
    }
    if (how.equals("broken")) {
      throw new IOException("it ended early");
    }
    Files.createDirectories(folder);
    return FakeSubjects.write(new FakeSuite().fault("ran " + classPath), folder);
  }

  @Override
  public List<Run> more(
      Preset preset,
      TestName test,
      int jvms,
      Predicate<List<Run>> isEnough,
      Optional<Duration> limit)
      throws IOException {
    Files.createDirectories(folder);
    if (how.equals("racy")) {
      return new FakeSuite().racy(test.listed(), "bad", 1, 1).results().runs();
    }
    if (how.equals("interrupted")) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException();
    }
    throw new IOException("asked for more of " + test);
  }
}
