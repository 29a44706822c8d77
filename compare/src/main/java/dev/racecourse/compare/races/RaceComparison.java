package dev.racecourse.compare.races;

import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.races.RaceReport.Looked;
import dev.racecourse.compare.races.RaceReport.NotLooked;
import dev.racecourse.compare.races.RaceReport.OutOfTime;
import dev.racecourse.compare.races.RaceReport.SameSides;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.console.Reason;
import dev.racecourse.races.Preset;
import dev.racecourse.races.SecondLook;
import dev.racecourse.races.SuiteRun;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceResults;
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.report.ResultsFile;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Runs the race tests on both sides: head's on both, or each side's own where head's do not fit
 * base, or the tests hold what they test.
 *
 * @param preset how thoroughly; empty if not at all
 * @param budget of time, which ends the race tests when it is over
 * @param suites the suite on a class path, and the folder for what it leaves
 * @param err for what is being done, and how far it has come
 */
public record RaceComparison(
    RunContext context,
    Optional<Preset> preset,
    Budget budget,
    BiFunction<List<Path>, Path, SuiteRun> suites,
    PrintStream err) {

  private static final String WHAT_TO_DO =
      "the budget ended before the race tests did, so nothing is known about races. Go on with a"
          + " larger --budget and --resume, or compare with --races none.";

  /** The suite that runs on a side. */
  private record Tests(Side side, Path suite, String name) {}

  /** Runs the race tests, if there are any; a side that is done already is not run again. */
  public RaceReport run() throws InterruptedException {
    var withoutTests = withoutTests();
    if (withoutTests.isPresent()) {
      return withoutTests.get();
    }
    if (!areApart() && jars(Side.BASE).races().isEmpty()) {
      return new NotLooked("base has no race tests");
    }
    var changes = changes();
    try {
      return looked(changes);
    } catch (TimeoutException e) {
      return new OutOfTime(RaceDiff.ofSuites(changes), e.getMessage() + ": " + WHAT_TO_DO);
    }
  }

  /** Runs none, for both sides are the same; head may have changed the tests all the same. */
  public RaceReport ofSameSides() throws InterruptedException {
    var withoutTests = withoutTests();
    if (withoutTests.isPresent()) {
      return withoutTests.get();
    }
    var changes = changes();
    return changes.isEmpty()
        ? new NotLooked("both sides are the same")
        : new SameSides(RaceDiff.ofSuites(changes));
  }

  /** Why there are no race tests to run. */
  private Optional<NotLooked> withoutTests() {
    if (preset.isEmpty()) {
      return Optional.of(new NotLooked("--races none"));
    }
    return jars(Side.HEAD).races().isEmpty()
        ? Optional.of(new NotLooked("head has no race tests"))
        : Optional.empty();
  }

  /** Whether the tests lie apart from what they test, so that head's can run on base, too. */
  private boolean areApart() {
    return jars(Side.BASE).server().isPresent() && jars(Side.HEAD).server().isPresent();
  }

  private Looked looked(SuiteDiff changes) throws InterruptedException, TimeoutException {
    var suite = jars(Side.HEAD).races().orElseThrow();
    var head = new Tests(Side.HEAD, suite, "races-head");
    var headResults = results(head);
    if (!areApart()) {
      return looked(own(), head, headResults, changes, "each side's own race tests");
    }
    var base = new Tests(Side.BASE, suite, "races-base");
    if (results(base).isUnlinked() && jars(Side.BASE).races().isPresent()) {
      var note = "harness differs: head's race tests do not fit base, each side ran its own";
      return looked(own(), head, headResults, changes, note);
    }
    var none = jars(Side.BASE).races().isEmpty() ? "; base has none of its own" : "";
    return looked(base, head, headResults, changes, "head's race tests on both sides" + none);
  }

  private Tests own() {
    return new Tests(Side.BASE, jars(Side.BASE).races().orElseThrow(), "races-base-own");
  }

  private Looked looked(Tests base, Tests head, RaceResults ofHead, SuiteDiff changes, String note)
      throws InterruptedException, TimeoutException {
    var first = new Both<>(results(base), ofHead);
    var again = new Both<>(suite(base, "-again"), suite(head, "-again"));
    try {
      var tests = new Both<>(base, head);
      var results =
          new SecondLook(
                  again,
                  preset.orElseThrow(),
                  budget::budgetLeft,
                  (side, seen) -> keep(tests.on(side), seen),
                  err)
              .after(first);
      return new Looked(RaceDiff.between(results, changes), note);
    } catch (IOException e) {
      throw KeptSuite.noResult("the second look for races", e);
    }
  }

  /** What head changed about the tests; nothing if a suite is missing or cannot be listed. */
  private SuiteDiff changes() throws InterruptedException {
    var base = jars(Side.BASE).races();
    if (base.isEmpty()) {
      return SuiteDiff.NONE;
    }
    var folder = context.run().scratch().resolve("races-list");
    var head = jars(Side.HEAD).races().orElseThrow();
    try {
      return SuiteDiff.of(
          new Both<>(
              suite(Side.BASE, base.get(), folder).gradings(),
              suite(Side.HEAD, head, folder).gradings()));
    } catch (IOException e) {
      err.println("What head changed about race tests is not listed: " + Reason.of(e));
      return SuiteDiff.NONE;
    }
  }

  private RaceResults results(Tests tests) throws InterruptedException, TimeoutException {
    return new KeptSuite(context.run(), preset.orElseThrow(), budget, err)
        .results(tests.side().toString(), suite(tests, ""), tests.name());
  }

  /** Adds what a second look has shown to what the first left, so that it is not lost. */
  private void keep(Tests tests, RaceResults results) throws IOException {
    var file = context.run().file(tests.name()).resolve("results.json");
    var first = ResultsFile.read(file);
    var selected = new Event.Selected(first.jcstress(), first.cpus(), List.of());
    ResultsFile.of(results.verdict(), results.runs(), selected).write(file);
  }

  private SuiteRun suite(Tests tests, String ending) {
    return suite(tests.side(), tests.suite(), context.run().file(tests.name() + ending));
  }

  private SuiteRun suite(Side side, Path suite, Path folder) {
    return suites.apply(
        Stream.concat(jars(side).server().stream(), Stream.of(suite)).toList(), folder);
  }

  private Jars jars(Side side) {
    return context.subjects().on(side).jars();
  }
}
