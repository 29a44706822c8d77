package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.races.RaceFinding;
import dev.racecourse.compare.races.RaceFinding.Gone;
import dev.racecourse.compare.races.RaceFinding.MaybeNew;
import dev.racecourse.compare.races.RaceFinding.NewRace;
import dev.racecourse.compare.races.RaceFinding.NotRun;
import dev.racecourse.compare.races.RaceFinding.NotSeen;
import dev.racecourse.compare.races.RaceFinding.PlantedBugMissed;
import dev.racecourse.compare.races.RaceFinding.StillRacy;
import dev.racecourse.compare.races.RaceReport;
import dev.racecourse.compare.races.RaceReport.Looked;
import dev.racecourse.compare.side.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a report says about races: a line that sums it up, then a line a finding, worst first. */
record RaceText(RaceReport races) {

  private static final int COLUMNS = 100;

  /** The lines for a terminal, at most 100 columns wide; what does not fit goes on indented. */
  List<String> plain() {
    return lines(Markup.PLAIN).stream()
        .flatMap(line -> new WrappedText(line, COLUMNS).lines().stream())
        .toList();
  }

  /** The lines for a pull request, in GitHub's Markdown. */
  List<String> markdown() {
    return lines(Markup.MARKDOWN);
  }

  private List<String> lines(Markup markup) {
    var note = "races: " + (races.diff().isEmpty() ? "not looked for, " : "") + races.note();
    if (races instanceof Looked looked) {
      var lines = lines(summary(looked.found()), looked.found(), markup);
      lines.add(note);
      return lines;
    }
    return races.listed().map(suites -> lines(note, suites, markup)).orElse(List.of(note));
  }

  private static List<String> lines(String first, RaceDiff diff, Markup markup) {
    var lines = new ArrayList<String>();
    lines.add(markup.loud(first));
    var text = new RaceFindingText(markup);
    diff.findings().forEach(finding -> lines.add(markup.item(text.of(finding))));
    text.of(diff.suites()).forEach(line -> lines.add(markup.item(line)));
    for (var side : Side.values()) {
      for (var fault : diff.faults().on(side)) {
        lines.add(
            markup.item(
                "%s: %s on %s".formatted(markup.loud("fault"), markup.message(fault), side)));
      }
    }
    return lines;
  }

  private static String summary(RaceDiff diff) {
    return "races: %s%s; %s"
        .formatted(counts(diff), diff.trustworthy() ? "" : "; NOT TRUSTWORTHY", effort(diff));
  }

  private static String counts(RaceDiff diff) {
    var parts = new ArrayList<String>();
    parts.add(diff.worse() ? count(diff, NewRace.class) + " new" : "none new");
    add(parts, diff, MaybeNew.class, "on head only (may be older)");
    add(parts, diff, PlantedBugMissed.class, "of the planted bugs missed");
    add(parts, diff, NotRun.class, "not run");
    add(parts, diff, StillRacy.class, "older than this commit");
    add(parts, diff, NotSeen.class, "not seen (may still be there)");
    add(parts, diff, Gone.class, "gone");
    return String.join(", ", parts);
  }

  private static void add(
      List<String> parts, RaceDiff diff, Class<? extends RaceFinding> kind, String name) {
    var count = count(diff, kind);
    if (count > 0) {
      parts.add(count + " " + name);
    }
  }

  private static long count(RaceDiff diff, Class<? extends RaceFinding> kind) {
    return diff.findings().stream().filter(kind::isInstance).count();
  }

  private static String effort(RaceDiff diff) {
    var base = diff.efforts().base();
    var head = diff.efforts().head();
    var hazards =
        base.hazards() == head.hazards()
            ? hazards(base.hazards())
            : "%s on base, %d on head".formatted(hazards(base.hazards()), head.hazards());
    return String.format(
        Locale.ROOT,
        "%s; %,d samples in %s on base, %,d in %s on head",
        hazards,
        base.samples(),
        jvms(base.forks()),
        head.samples(),
        jvms(head.forks()));
  }

  private static String jvms(int count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d JVM" : "%,d JVMs", count);
  }

  private static String hazards(int count) {
    return count + (count == 1 ? " hazard" : " hazards");
  }
}
