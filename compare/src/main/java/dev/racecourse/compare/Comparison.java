package dev.racecourse.compare;

import dev.racecourse.compare.build.Subject;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Rule;
import dev.racecourse.compare.pair.JmhVersions;
import dev.racecourse.compare.pair.RunContext;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.races.RaceComparison;
import dev.racecourse.compare.races.RaceReport;
import dev.racecourse.compare.races.RaceReport.NotLooked;
import dev.racecourse.compare.report.ExitCode;
import dev.racecourse.compare.report.Heading;
import dev.racecourse.compare.report.HtmlReport;
import dev.racecourse.compare.report.MarkdownReport;
import dev.racecourse.compare.report.Report;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.report.ResultFile;
import dev.racecourse.compare.report.TextReport;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.run.Journal;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.schedule.Campaign;
import dev.racecourse.compare.schedule.Decisions;
import dev.racecourse.compare.schedule.PairProgress;
import dev.racecourse.console.Progress;
import dev.racecourse.races.SuiteRun;
import dev.racecourse.races.side.Both;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The way from two names to a report: sources, jars, cells, races, samples, decisions.
 *
 * @param here the directory that refs and relative paths start from
 * @param out for the report
 * @param err for progress
 */
record Comparison(Path here, CompareOptions options, PrintWriter out, PrintStream err) {

  private static final RaceReport NOT_YET =
      new NotLooked("the comparison ended before that was done");

  /** Compares, prints, and returns the exit code. */
  int compare() throws InterruptedException {
    options.folder.require(here, options.build);
    var sides = new Sides(here, options, err);
    var sources = sides.sources();
    var subjects = sides.subjects(sources);
    JmhVersions.of(subjects).require();
    if (Subject.areWithoutBenchmarks(subjects) && options.races.preset().isEmpty()) {
      throw new SetupException(
          "there are no benchmarks, and --races none runs no race tests. Nothing was measured.");
    }
    try (var run = folder(subjects)) {
      var context = RunContext.equip(subjects, plan(subjects, run), run);
      var choice = options.cells.choice(context);
      var rule = Rule.of(options.delta.share(), options.pairs, choice.common().size());
      var decisions = new Decisions(subjects, choice, rule);
      var heading =
          new Heading(
              subjects, context.plan(), rule, context.fingerprint(choice.common()), run.path());
      heading.lines().forEach(out::println);
      out.println();
      var journal = run.journal();
      var raceTests =
          new RaceComparison(
              context, options.races.preset(), new Budget(context.plan()), SuiteRun::of, err);
      if (subjects.base().isSameAs(subjects.head())) {
        var identical = decisions.identical();
        return publish(
            report(heading, Ending.COMPLETE, identical, raceTests.ofSameSides()), run, journal);
      }
      return measure(context, heading, decisions, raceTests, journal);
    }
  }

  private RunDirectory folder(Both<Subject> subjects) {
    var what = "%s..%s".formatted(subjects.base().shortId(), subjects.head().shortId());
    return options.folder.open(here, options.build, what);
  }

  private Plan plan(Both<Subject> subjects, RunDirectory run) {
    var ids = new TreeMap<>(Map.of("base", subjects.base().id(), "head", subjects.head().id()));
    return options.folder.plan(options.pairing, ids, rule(), run);
  }

  /** The options that decide what is measured and how it is decided. */
  private SortedMap<String, String> rule() {
    var told = new TreeMap<>(options.cells.told());
    told.putAll(options.build.told());
    told.put("--delta", Double.toString(options.delta.share()));
    told.put("--pairs", Integer.toString(options.pairs));
    told.put("--races", options.races.told());
    return told;
  }

  /** Publishes what was measured, however that ended; an error is thrown on. */
  private int measure(
      RunContext context,
      Heading heading,
      Decisions decisions,
      RaceComparison raceTests,
      Journal journal) {
    RaceReport races = NOT_YET;
    var ending = Ending.COMPLETE;
    var campaign =
        new Campaign(context, decisions.choice(), decisions.rule(), journal, raceTests.budget());
    try {
      races = raceTests.run();
      if (!decisions.choice().common().isEmpty()) {
        try (var progress = pairProgress(context.plan())) {
          campaign.run(progress);
        }
      }
    } catch (InterruptedException e) {
      ending = Ending.INTERRUPTED;
    } catch (SetupException e) {
      if (!journal.pairs().isEmpty() || races.diff().isPresent()) {
        var looked = races;
        publishAfter(
            e,
            () -> report(heading, Ending.FAILED, decisions.of(campaign.samples()), looked),
            context.run(),
            journal);
      }
      throw e;
    }
    var report = report(heading, ending, decisions.of(campaign.samples()), races);
    var exit = publish(report, context.run(), journal);
    if (ending == Ending.INTERRUPTED) {
      err.println("To go on, repeat the command with --resume " + context.run().path());
    }
    return exit;
  }

  private int publish(Report report, RunDirectory run, Journal journal) {
    // First to where a full disk does not matter.
    new TextReport(report).lines().forEach(out::println);
    run.write("report.md", new MarkdownReport(report).text());
    run.write("report.html", new HtmlReport(report, journal.pairs()).text());
    run.write("result.json", ResultFile.of(report, journal.pairs()).text());
    return ExitCode.of(report);
  }

  private void publishAfter(
      SetupException failure, Supplier<Report> report, RunDirectory run, Journal journal) {
    try {
      publish(report.get(), run, journal);
    } catch (SetupException e) {
      // The first of the two is the one to mend, and may be the reason of the other.
      failure.addSuppressed(e);
    }
  }

  private Report report(
      Heading heading, Ending ending, List<CellDecision> decisions, RaceReport races) {
    return new Report(heading, ending, decisions, races, options.failOn);
  }

  private PairProgress pairProgress(Plan plan) {
    return new PairProgress(Progress.on(err, "rounds"), plan.rounds());
  }
}
