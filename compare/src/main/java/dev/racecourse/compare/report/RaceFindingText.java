package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceFinding;
import dev.racecourse.compare.races.RaceFinding.Added;
import dev.racecourse.compare.races.RaceFinding.Gone;
import dev.racecourse.compare.races.RaceFinding.NewRace;
import dev.racecourse.compare.races.RaceFinding.NotRun;
import dev.racecourse.compare.races.RaceFinding.NotSeen;
import dev.racecourse.compare.races.RaceFinding.PlantedBugMissed;
import dev.racecourse.compare.races.RaceFinding.Regraded;
import dev.racecourse.compare.races.RaceFinding.Removed;
import dev.racecourse.compare.races.RaceFinding.Seen;
import dev.racecourse.compare.races.RaceFinding.Sighting;
import dev.racecourse.compare.races.RaceFinding.StillRacy;
import dev.racecourse.compare.races.RaceFinding.Tally;
import dev.racecourse.compare.side.Both;
import java.util.Locale;

/** A finding about races in words. */
record RaceFindingText(Markup markup) {

  String of(RaceFinding finding) {
    if (finding instanceof Seen seen) {
      return seen(seen);
    }
    if (finding instanceof PlantedBugMissed missed) {
      return start("planted bug missed", finding)
          + " on %s, so a race in %s could be missed there, too"
              .formatted(missed.side(), markup.verbatim(finding.test().hazard()))
          + samples(finding);
    }
    if (finding instanceof NotRun failed) {
      var why = failed.faults().isEmpty() ? failed.result().toString() : faults(failed);
      return start("not run", finding) + " on " + failed.side() + ": " + why + samples(finding);
    }
    if (finding instanceof Removed) {
      return start("removed", finding) + ", a test that only base's suite has" + samples(finding);
    }
    if (finding instanceof Added) {
      return start("added", finding) + ", a test that only head's suite has" + samples(finding);
    }
    return regraded((Regraded) finding);
  }

  private String regraded(Regraded regraded) {
    var state = regraded.state().isEmpty() ? "any other state" : state(regraded.state());
    return start("regraded", regraded)
        + " %s is %s on base, %s on head"
            .formatted(state, regraded.expectations().base(), regraded.expectations().head())
        + (isUnrun(regraded) ? "" : counts(regraded.counts()))
        + samples(regraded);
  }

  private static String counts(Both<Long> counts) {
    return say("; seen %,d times on base, %,d on head", counts.base(), counts.head());
  }

  private String seen(Seen seen) {
    if (seen instanceof NewRace) {
      return start("NEW RACE", seen) + sighting(seen.sighting());
    }
    if (seen instanceof StillRacy) {
      return start("known race", seen) + sighting(seen.sighting());
    }
    if (seen instanceof Gone gone) {
      return start("gone", seen) + sighting(seen.sighting()) + say("; p = %.2g", gone.p());
    }
    var unseen = (NotSeen) seen;
    return start("not seen on head, may still be there", seen)
        + sighting(seen.sighting())
        + say(
            "; p = %.2g; head may show it in up to %.1e of samples (95 %%, if independent)",
            unseen.p(), unseen.bound());
  }

  private String start(String label, RaceFinding finding) {
    return markup.loud(label) + ": " + markup.verbatim(finding.test().toString());
  }

  private String sighting(Sighting sighting) {
    return " %s (%s); base %s; head %s"
        .formatted(
            state(sighting.state()),
            markup.message(sighting.description()),
            tally(sighting.tallies().base()),
            tally(sighting.tallies().head()));
  }

  private String state(String state) {
    return markup.verbatim("[" + state + "]");
  }

  private String faults(NotRun failed) {
    return String.join("; ", failed.faults().stream().map(markup::message).toList());
  }

  private static String tally(Tally tally) {
    return say(
        "%,d in %,d samples, in %d of %d JVMs",
        tally.count(), tally.samples(), tally.showing(), tally.forks());
  }

  private static String samples(RaceFinding finding) {
    return isUnrun(finding)
        ? " (ran on neither side)"
        : say(
            " (%,d samples on base, %,d on head)",
            finding.samples().base(), finding.samples().head());
  }

  private static boolean isUnrun(RaceFinding finding) {
    return finding.samples().base() + finding.samples().head() == 0;
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
