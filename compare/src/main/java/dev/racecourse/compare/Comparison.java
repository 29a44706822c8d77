package dev.racecourse.compare;

import dev.racecourse.compare.conduct.Rounds;
import dev.racecourse.compare.machine.Fingerprint;
import dev.racecourse.compare.measure.Campaign;
import dev.racecourse.compare.measure.Charter;
import dev.racecourse.compare.measure.Journal;
import dev.racecourse.compare.measure.Lab;
import dev.racecourse.compare.measure.Plan;
import dev.racecourse.compare.measure.Progress;
import dev.racecourse.compare.measure.RunDirectory;
import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.report.Heading;
import dev.racecourse.compare.report.MarkdownReport;
import dev.racecourse.compare.report.Report;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.report.ResultFile;
import dev.racecourse.compare.report.TextReport;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Subject;
import dev.racecourse.compare.verdict.Judge;
import dev.racecourse.compare.verdict.Judgement;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * The way from two names to a report: sources, jars, cells, races, samples, judgements.
 *
 * @param here the directory that refs and relative paths start from
 * @param out for the report
 * @param err for progress
 */
record Comparison(Path here, CompareOptions options, PrintWriter out, PrintWriter err) {

  /** Compares, prints, and returns the exit code. */
  int compare() throws InterruptedException {
    var sides = new Sides(here, options);
    var sources = sides.sources();
    err.println("Getting both sides ready; builds are kept in " + options.cache());
    var subjects = sides.subjects(sources);
    try (var run = RunDirectory.open(folder(subjects))) {
      var lab = Lab.equip(subjects, plan(subjects, run), run);
      var wanted = Objects.requireNonNullElse(options.cells(), List.<Pattern>of());
      var choice = lab.choose(wanted, options.threads());
      var judgements = new Judgements(subjects, choice, new Judge(options.delta()));
      Heading.of(report(lab, Ending.COMPLETE, List.of(), Optional.empty())).forEach(out::println);
      out.println();
      var journal = run.journal();
      var report =
          subjects.base().isSameAs(subjects.head())
              ? report(lab, Ending.COMPLETE, judgements.identical(), Optional.empty())
              : measured(lab, judgements, journal);
      new TextReport(report).lines().forEach(out::println);
      run.write("report.md", new MarkdownReport(report).text());
      run.write("result.json", ResultFile.of(report, journal.pairs()).text());
      return ExitCode.of(report, options.failOn());
    }
  }

  private Path folder(Both<Subject> subjects) {
    var now = LocalDateTime.now(ZoneId.systemDefault());
    var asked = options.resume().or(options::output);
    var usual = RunDirectory.usual(here.resolve(options.cache()), subjects, now);
    return asked.map(here::resolve).orElse(usual);
  }

  private Plan plan(Both<Subject> subjects, RunDirectory run) {
    var ids = new Both<>(subjects.base().id(), subjects.head().id());
    var rounds = new Rounds(options.warmup(), options.rounds());
    if (options.resume().isPresent()) {
      var begun = Charter.read(run);
      var plan = new Plan(rounds, options.jvmArgs(), begun.seed(), options.budget());
      begun.require(Charter.of(ids, plan), run);
      return plan;
    }
    var seed = options.seed().orElseGet(() -> (long) new Random().nextInt(Integer.MAX_VALUE));
    var plan = new Plan(rounds, options.jvmArgs(), seed, options.budget());
    Charter.of(ids, plan).write(run);
    return plan;
  }

  private Report measured(Lab lab, Judgements judgements, Journal journal) {
    Optional<RaceDiff> races = Optional.empty();
    try (var progress = progress(lab.plan())) {
      var cells = judgements.choice().common();
      var campaign = new Campaign(lab, cells, judgements.judge(), journal, progress);
      try {
        races = new RaceHunt(lab, options.races(), err).run();
        campaign.run();
        return report(lab, Ending.COMPLETE, judgements.of(campaign.samples()), races);
      } catch (InterruptedException e) {
        return report(lab, Ending.INTERRUPTED, judgements.of(campaign.samples()), races);
      }
    }
  }

  private Report report(
      Lab lab, Ending ending, List<Judgement> judgements, Optional<RaceDiff> races) {
    var flags = List.of(lab.plan().jvmArgs().split(" ", -1));
    return new Report(
        lab.subjects(),
        lab.plan(),
        options.delta(),
        Fingerprint.here(flags, null, null),
        lab.run().path(),
        ending,
        judgements,
        races);
  }

  private Progress progress(Plan plan) {
    // Where colours would be in place, so is a bar.
    return Ansi.AUTO.enabled() ? new BarProgress(plan) : new LineProgress(err);
  }
}
