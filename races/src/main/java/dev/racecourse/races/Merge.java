package dev.racecourse.races;

import static java.util.stream.Collectors.joining;

import dev.racecourse.console.Reason;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.report.ResultsFile.Judged;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what several runs of one suite saw, such as those of several machines. */
record Merge(List<ResultsFile> results) {

  /**
   * Reads the results.
   *
   * @throws Refused if one cannot be read, or they are not of one suite
   */
  static Merge of(List<Path> files) throws Refused {
    if (files.size() < 2) {
      throw new Refused("give two or more results.json to add up");
    }
    var results = new ArrayList<ResultsFile>();
    for (var file : files) {
      try {
        results.add(ResultsFile.read(file));
      } catch (IOException e) {
        throw new Refused(file + " cannot be read: " + Reason.of(e));
      }
    }
    var merge = new Merge(List.copyOf(results));
    merge.requireOneGrading();
    return merge;
  }

  /** A state that is graded in two ways cannot be judged. */
  private void requireOneGrading() throws Refused {
    var expectations = new HashMap<List<String>, Outcome>();
    for (var run : runs()) {
      for (var outcome : run.outcomes()) {
        var known = expectations.putIfAbsent(List.of(run.test(), outcome.state()), outcome);
        if (known != null && known.expectation() != outcome.expectation()) {
          throw new Refused(
              "the results are not of one suite: %s grades [%s] as %s and as %s"
                  .formatted(
                      run.test(), outcome.state(), known.expectation(), outcome.expectation()));
        }
      }
    }
  }

  /** The verdict over all runs. */
  Conclusion conclude() {
    var tests =
        results.stream().flatMap(one -> one.tests().stream()).map(Judged::test).distinct().toList();
    var faults = results.stream().flatMap(one -> one.faults().stream()).distinct().toList();
    var verdict = Verdict.of(tests.stream().map(TestName::of).toList(), runs(), Map.of(), faults);
    return new Conclusion(verdict, runs(), new Event.Selected(versions(), cpus(), tests));
  }

  private List<Run> runs() {
    return results.stream().flatMap(one -> one.runs().stream()).toList();
  }

  private String versions() {
    return results.stream().map(ResultsFile::jcstress).distinct().collect(joining(", "));
  }

  private int cpus() {
    return results.stream().mapToInt(ResultsFile::cpus).max().orElse(0);
  }
}
