package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.races.RaceFinding;
import dev.racecourse.compare.races.RaceFinding.Added;
import dev.racecourse.compare.races.RaceFinding.Gone;
import dev.racecourse.compare.races.RaceFinding.NewRace;
import dev.racecourse.compare.races.RaceFinding.NotRun;
import dev.racecourse.compare.races.RaceFinding.NotSeen;
import dev.racecourse.compare.races.RaceFinding.PlantedBugMissed;
import dev.racecourse.compare.races.RaceFinding.Regraded;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.races.RaceFinding.StillRacy;
import dev.racecourse.compare.side.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What head changed about races, in one line. */
final class RaceSummary {

  private RaceSummary() {}

  static String of(RaceDiff diff) {
    return "races: %s%s; %s"
        .formatted(counts(diff), diff.trustworthy() ? "" : "; NOT TRUSTWORTHY", effort(diff));
  }

  private static String counts(RaceDiff diff) {
    var parts = new ArrayList<String>();
    parts.add(diff.worse() ? count(diff, NewRace.class) + " new" : "none new");
    add(parts, diff, PlantedBugMissed.class, "of the planted bugs missed");
    add(parts, diff, NotRun.class, "not run");
    add(parts, diff, Removed.class, "removed");
    add(parts, diff, Regraded.class, "regraded");
    add(parts, diff, StillRacy.class, "known");
    add(parts, diff, NotSeen.class, "not seen (may still be there)");
    add(parts, diff, Gone.class, "gone");
    add(parts, diff, Added.class, "added");
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
        "%s, %,d samples on %s, %,d on %s",
        hazards,
        base.samples(),
        Side.BASE,
        head.samples(),
        Side.HEAD);
  }

  private static String hazards(int count) {
    return count + (count == 1 ? " hazard" : " hazards");
  }
}
