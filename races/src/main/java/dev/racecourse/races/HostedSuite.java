package dev.racecourse.races;

import static java.util.stream.Collectors.joining;

import dev.racecourse.console.Progress;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Verdict;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A suite that runs in a JVM of its own.
 *
 * @param classPath with the suite, its jcstress, and what it tests
 * @param folder for what the suite leaves
 */
record HostedSuite(List<Path> classPath, Path folder) implements SuiteRun {

  @Override
  public SortedMap<TestName, List<Outcome>> gradings() throws IOException, InterruptedException {
    var gradings = new TreeMap<TestName, List<Outcome>>();
    hear(line(Preset.DEFAULT, List.of("-l")), Optional.empty(), event -> {}, told -> false)
        .gradings()
        .forEach((test, outcomes) -> gradings.put(TestName.of(test), outcomes));
    return gradings;
  }

  @Override
  public ResultsFile run(Preset preset, Progress progress, Optional<Duration> limit)
      throws IOException, InterruptedException, TimeoutException {
    var told =
        hear(
            line(preset, List.of("-r", results())),
            limit,
            new JvmCount(progress)::take,
            all -> false);
    if (!told.isDone()) {
      throw new TimeoutException();
    }
    var verdict = Verdict.of(told.tests(), told.runs(), told.unplaced(), told.faults());
    var results = ResultsFile.of(verdict, told.runs(), told.selected());
    results.write(folder.resolve("results.json"));
    return results;
  }

  @Override
  public List<Run> more(
      Preset preset,
      TestName test,
      int jvms,
      Predicate<List<Run>> isEnough,
      Optional<Duration> limit)
      throws IOException, InterruptedException {
    // jcstress takes it for a part of a name.
    var only = "^\\Q" + test.listed() + "\\E$";
    var words = List.of("-r", results(), "-t", only, "-f", Integer.toString(jvms));
    var line = line(preset, words);
    return hear(line, limit, event -> {}, told -> isEnough.test(told.runs())).runs();
  }

  private String results() {
    return folder.toAbsolutePath().toString();
  }

  private static CommandLine line(Preset preset, List<String> words) {
    return new CommandLine(preset.complete(words), preset.locking());
  }

  private Told hear(
      CommandLine line, Optional<Duration> limit, Consumer<Event> shown, Predicate<Told> isEnough)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    var suite =
        new Suite(
            "the suite",
            classPath.stream()
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(joining(File.pathSeparator)));
    try (var host = HostJvm.start(suite, line, folder)) {
      var told = new Listener(host, shown).listen(isEnough, limit);
      if (!told.refusal().isEmpty()) {
        throw new IOException(told.refusal());
      }
      return told;
    }
  }
}
