package dev.racecourse.compare;

import dev.racecourse.compare.measure.Campaign;
import dev.racecourse.compare.measure.CellChoice;
import dev.racecourse.compare.measure.Lab;
import dev.racecourse.compare.measure.Plan;
import dev.racecourse.compare.measure.Progress;
import dev.racecourse.compare.measure.RunDirectory;
import dev.racecourse.compare.report.Report;
import dev.racecourse.compare.report.Report.Ending;
import dev.racecourse.compare.report.TextReport;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.BuildCache;
import dev.racecourse.compare.subject.Recipe;
import dev.racecourse.compare.subject.Repository;
import dev.racecourse.compare.subject.Side;
import dev.racecourse.compare.subject.Source;
import dev.racecourse.compare.subject.Subject;
import dev.racecourse.compare.verdict.Judge;
import dev.racecourse.compare.verdict.Judgement;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import picocli.CommandLine.Help.Ansi;

/**
 * The way from two names to a report: source, jar, cells, samples, judgements.
 *
 * @param here the directory that refs and relative paths start from
 * @param out for the report
 * @param err for progress
 */
record Comparison(Path here, PrintWriter out, PrintWriter err) {

  /** The fewest pairs that have an interval at all; enough for a report cut short. */
  private static final int QUORUM_WHEN_INTERRUPTED = 2;

  /** Compares, prints, and returns the exit code. */
  int compare(CompareOptions options, Plan plan) throws InterruptedException {
    var cache = here.resolve(options.cache());
    var subjects = subjects(options, new BuildCache(cache));
    try (var run =
        RunDirectory.create(cache, subjects, LocalDateTime.now(ZoneId.systemDefault()))) {
      var lab = Lab.equip(subjects, plan, run);
      var wanted = Objects.requireNonNullElse(options.cells(), List.<Pattern>of());
      var choice = lab.choose(wanted, options.threads());
      out.println(TextReport.heading(report(lab, Ending.COMPLETE, List.of())));
      var report = measure(lab, choice);
      out.println(new TextReport(report).findings());
      return ExitCode.of(report);
    }
  }

  private Both<Subject> subjects(CompareOptions options, BuildCache cache)
      throws InterruptedException {
    var repository = new Repository(here);
    var base = Source.named(Side.BASE, options.base(), repository);
    var head = Source.named(Side.HEAD, options.head(), repository);
    var recipe = new Recipe(options.build(), options.jar());
    err.println("Getting both jars ready; builds are kept in " + cache.folder());
    return new Both<>(
        base.subject(Side.BASE, cache, recipe), head.subject(Side.HEAD, cache, recipe));
  }

  private Report measure(Lab lab, CellChoice choice) {
    try (var progress = progress(lab.plan(), choice.common().size())) {
      var campaign = new Campaign(lab, choice.common(), progress);
      try {
        campaign.run();
        var judge = new Judge(lab.plan().quorum());
        return report(lab, Ending.COMPLETE, judgements(campaign, choice, judge));
      } catch (InterruptedException e) {
        var judge = new Judge(QUORUM_WHEN_INTERRUPTED);
        return report(lab, Ending.INTERRUPTED, judgements(campaign, choice, judge));
      }
    }
  }

  private Progress progress(Plan plan, int cells) {
    // Where colours would be in place, so is a bar.
    return Ansi.AUTO.enabled()
        ? new BarProgress(plan, cells)
        : new LineProgress(err, (long) plan.pairs() * cells);
  }

  private static List<Judgement> judgements(Campaign campaign, CellChoice choice, Judge judge) {
    var judgements = new ArrayList<>(campaign.samples().stream().map(judge::judge).toList());
    choice
        .oneSided()
        .forEach(
            (cell, side) ->
                judgements.add(Judgement.oneSided(cell, "only %s has it".formatted(side))));
    return judgements;
  }

  private static Report report(Lab lab, Ending ending, List<Judgement> judgements) {
    var jdk = System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    return new Report(lab.subjects(), lab.plan(), jdk, lab.run().path(), ending, judgements);
  }
}
