package dev.racecourse.races.report;

import dev.racecourse.console.Markup;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceFinding;
import dev.racecourse.races.diff.RaceFinding.Gone;
import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.NotRun;
import dev.racecourse.races.diff.RaceFinding.NotSeen;
import dev.racecourse.races.diff.RaceFinding.PlantedBugMissed;
import dev.racecourse.races.diff.RaceFinding.StillRacy;
import dev.racecourse.races.side.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What head changed about races, in words. */
public record DiffText(RaceDiff diff, Markup markup) {

  /** A line that sums it up, then a line a finding, worst first. */
  public List<String> lines() {
    return lines(summary());
  }

  /** The same below a line that says something else. */
  public List<String> lines(String first) {
    var lines = new ArrayList<String>();
    lines.add(markup.loud(first));
    var text = new FindingText(markup);
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

  private String summary() {
    return "races: %s%s; %s"
        .formatted(counts(), diff.trustworthy() ? "" : "; NOT TRUSTWORTHY", effort());
  }

  private String counts() {
    var parts = new ArrayList<String>();
    parts.add(diff.worse() ? count(NewRace.class) + " new" : "none new");
    add(parts, MaybeNew.class, "on head only (may be older)");
    add(parts, PlantedBugMissed.class, "of the planted bugs missed");
    add(parts, NotRun.class, "not run");
    add(parts, StillRacy.class, "older than this commit");
    add(parts, NotSeen.class, "not seen (may still be there)");
    add(parts, Gone.class, "gone");
    return String.join(", ", parts);
  }

  private void add(List<String> parts, Class<? extends RaceFinding> kind, String name) {
    var count = count(kind);
    if (count > 0) {
      parts.add(count + " " + name);
    }
  }

  private long count(Class<? extends RaceFinding> kind) {
    return diff.findings().stream().filter(kind::isInstance).count();
  }

  private String effort() {
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
