package dev.racecourse.compare.search;

import static java.util.stream.Collectors.joining;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.pair.JmhVersions;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.schedule.CellChoice;
import dev.racecourse.compare.schedule.GivenParams;
import dev.racecourse.console.Progress;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds the commit that changed the speed of a cell.
 *
 * @param err for progress
 */
record SpeedBisection(Task task, BisectOptions options, PrintStream err) {

  /** Searches, tells, and returns the exit code. */
  int search(Telling telling) throws InterruptedException {
    JmhVersions.of(task.ends()).require();
    var choice = theCell();
    var cell = choice.common().get(0);
    var whose =
        Harness.preferred(task.ends()) == Harness.HEADS
            ? "by the benchmarks of bad"
            : "each commit by its own benchmarks";
    telling.begin("cell", cell + ", " + whose);
    try (var progress = new SearchProgress(Progress.on(err, "pairs"), task.budget());
        var measurement =
            new PairMeasurement(
                task.run(), task.plan(), task.budget(), choice, task.ends().head(), progress)) {
      return telling.of(
          task.search(Experiment.ofSpeed(measurement), progress), task.line(), cell.toString());
    }
  }

  /** The one cell that the user means, if both ends have it. */
  private CellChoice theCell() throws InterruptedException {
    if (Subject.areWithoutBenchmarks(task.ends())) {
      throw new SetupException(
          "there are no benchmarks: the build leaves no JMH jar.\n"
              + "Name it with --jar, or bisect a --race. Nothing was measured.");
    }
    var context = RunContext.equip(task.ends(), task.plan(), task.run());
    var listed = GivenParams.of(options.params).in(context.benchmarks());
    var choice =
        CellChoice.of(
            options.cell.stream().toList(),
            List.of(options.threads),
            listed,
            Harness.preferred(task.ends()));
    if (choice.common().size() != 1 || !choice.oneSided().isEmpty()) {
      throw notOne(choice);
    }
    return choice;
  }

  private static SetupException notOne(CellChoice choice) {
    var candidates =
        Stream.concat(
                choice.common().stream().map(Object::toString),
                choice.oneSided().keySet().stream().map(cell -> cell + " (one end alone has it)"))
            .collect(joining("\n  "));
    return new SetupException(
        "--cell has to name one cell that both ends have, but it matches:\n  %s\n"
                .formatted(candidates)
            + "Give more of its name, or -p NAME=VALUE. Nothing was measured.");
  }
}
