package dev.racecourse.compare.races;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.races.RaceReport.Looked;
import dev.racecourse.compare.races.RaceReport.NotLooked;
import dev.racecourse.compare.races.RaceReport.OutOfTime;
import dev.racecourse.compare.races.RaceReport.SameSides;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import dev.racecourse.console.Progress;
import dev.racecourse.console.Reason;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Runs the race tests on both sides: head's on both, or each side's own where head's do not fit
 * base.
 *
 * @param preset how thoroughly, or {@code none}
 * @param budget of time, which ends the race tests when it is over
 * @param err for what is being done, and how far it has come
 */
public record RaceComparison(RunContext context, String preset, Budget budget, PrintStream err) {

  private static final String WHAT_TO_DO =
      "the budget ended before the race tests did, so nothing is known about races. Go on with a"
          + " larger --budget and --resume, or compare with --races none.";

  /** Runs the race tests, if there are any; a side that is done already is not run again. */
  public RaceReport run() throws InterruptedException {
    var withoutTests = withoutTests();
    if (withoutTests.isPresent()) {
      return withoutTests.get();
    }
    if (jars(Side.BASE).server().isEmpty() || jars(Side.HEAD).server().isEmpty()) {
      return new NotLooked("a build left no server jar");
    }
    var lists = lists();
    try {
      return looked(lists);
    } catch (TimeoutException e) {
      return new OutOfTime(RaceDiff.ofSuites(lists), e.getMessage() + ": " + WHAT_TO_DO);
    }
  }

  /** Runs none, for both sides are the same; head may have changed the tests all the same. */
  public RaceReport ofSameSides() {
    var withoutTests = withoutTests();
    if (withoutTests.isPresent()) {
      return withoutTests.get();
    }
    var suites = RaceDiff.ofSuites(lists());
    return suites.findings().isEmpty()
        ? new NotLooked("both sides are the same")
        : new SameSides(suites);
  }

  /** Why there are no race tests to run. */
  private Optional<NotLooked> withoutTests() {
    if (preset.equals("none")) {
      return Optional.of(new NotLooked("--races none"));
    }
    return jars(Side.HEAD).races().isEmpty()
        ? Optional.of(new NotLooked("head has no race tests"))
        : Optional.empty();
  }

  private Looked looked(Optional<Both<TestList>> lists)
      throws InterruptedException, TimeoutException {
    var base = jars(Side.BASE);
    var suite = jars(Side.HEAD).races().orElseThrow();
    var headResults = results(Side.HEAD, suite, "races-head");
    var baseResults = results(Side.BASE, suite, "races-base");
    if (baseResults.isUnlinked() && base.races().isPresent()) {
      var own = results(Side.BASE, base.races().get(), "races-base-own");
      return new Looked(
          RaceDiff.between(new Both<>(own, headResults), lists),
          "harness differs: head's race tests do not fit base, each side ran its own");
    }
    var uncompared =
        base.races().isPresent() ? "; not compared with base's own" : "; base has none of its own";
    return new Looked(
        RaceDiff.between(new Both<>(baseResults, headResults), lists),
        "head's race tests on both sides" + (lists.isPresent() ? "" : uncompared));
  }

  /** The tests of both suites; empty if a side has none, or none that could be read. */
  private Optional<Both<TestList>> lists() {
    var base = jars(Side.BASE).races();
    var head = jars(Side.HEAD).races();
    if (base.isEmpty() || head.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Both<>(TestList.of(base.get()), TestList.of(head.get())));
    } catch (IOException e) {
      err.println("What head changed about race tests is not listed: " + e.getMessage());
      return Optional.empty();
    }
  }

  private RaceResults results(Side side, Path suite, String name)
      throws InterruptedException, TimeoutException {
    var folder = context.run().file(name);
    var finished = name + ".finished";
    if (Files.exists(context.run().file(finished))) {
      try {
        return RaceResults.read(folder.resolve("results.json"));
      } catch (IOException e) {
        err.println("races on %s are looked for again: %s".formatted(side, Reason.of(e)));
      }
    }
    err.println("Looking for races on %s (preset %s); see %s".formatted(side, preset, folder));
    var classPath = Stream.concat(jars(side).server().stream(), Stream.of(suite)).toList();
    var run =
        new RaceRun(side, classPath, preset, folder, context.run().log(name), budget.budgetLeft());
    try (var progress = Progress.on(err, "JVMs on " + side)) {
      var results = run.run(progress);
      // A suite that is interrupted leaves results, too.
      context.run().write(finished, "");
      return results;
    }
  }

  private Jars jars(Side side) {
    return context.subjects().on(side).jars();
  }
}
