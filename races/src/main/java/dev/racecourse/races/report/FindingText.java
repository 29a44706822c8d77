package dev.racecourse.races.report;

import static java.util.stream.Collectors.joining;

import dev.racecourse.console.Markup;
import dev.racecourse.races.diff.RaceFinding;
import dev.racecourse.races.diff.RaceFinding.Gone;
import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.NotRun;
import dev.racecourse.races.diff.RaceFinding.NotSeen;
import dev.racecourse.races.diff.RaceFinding.PlantedBugMissed;
import dev.racecourse.races.diff.RaceFinding.Seen;
import dev.racecourse.races.diff.RaceFinding.Sighting;
import dev.racecourse.races.diff.RaceFinding.StillRacy;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.diff.SuiteDiff;
import dev.racecourse.races.diff.SuiteDiff.Regraded;
import dev.racecourse.races.run.TestName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A finding about races in words. */
record FindingText(Markup markup) {

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
    var failed = (NotRun) finding;
    return start("not run", finding)
        + " on "
        + failed.side()
        + ": "
        + faults(failed)
        + samples(finding);
  }

  private String seen(Seen seen) {
    if (seen instanceof NewRace) {
      return start("NEW RACE", seen) + sighting(seen.sighting());
    }
    if (seen instanceof MaybeNew maybe) {
      return start("on head only, may be older", seen)
          + sighting(seen.sighting())
          + say(
              "; new if base does not show it in %,d JVMs and %,d samples",
              maybe.needed().forks(), maybe.needed().samples());
    }
    if (seen instanceof StillRacy) {
      return start("older than this commit", seen) + sighting(seen.sighting());
    }
    if (seen instanceof Gone) {
      return start("gone", seen) + sighting(seen.sighting());
    }
    var unseen = (NotSeen) seen;
    return start("not seen on head, may still be there", seen)
        + sighting(seen.sighting())
        + say("; up to %.0f %% of JVMs of head may show it (95 %%)", 100 * unseen.bound());
  }

  private String start(String label, RaceFinding finding) {
    return markup.loud(label) + ": " + name(finding.test());
  }

  private String sighting(Sighting sighting) {
    return " %s (%s); base %s; head %s"
        .formatted(
            state(sighting.state()),
            markup.message(sighting.description()),
            tally(sighting.tallies().base()),
            tally(sighting.tallies().head()));
  }

  /** What head changed about the tests themselves, a line a kind. */
  List<String> of(SuiteDiff suites) {
    return Stream.of(
            list("tests that only base has", suites.removed().stream().map(this::name)),
            list("tests that only head has", suites.added().stream().map(this::name)),
            list("graded otherwise", suites.regraded().stream().map(this::regraded)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<String> list(String label, Stream<String> items) {
    var all = items.collect(joining(", "));
    return all.isEmpty() ? Optional.empty() : Optional.of(markup.loud(label) + ": " + all);
  }

  private String regraded(Regraded regraded) {
    return "%s %s (%s, was %s)"
        .formatted(
            name(regraded.test()),
            regraded.state().isEmpty() ? "other states" : state(regraded.state()),
            regraded.expectations().head(),
            regraded.expectations().base());
  }

  private String name(TestName test) {
    return markup.verbatim(test.toString());
  }

  private String state(String state) {
    return markup.verbatim("[" + state + "]");
  }

  private String faults(NotRun failed) {
    return String.join("; ", failed.faults().stream().map(markup::message).toList());
  }

  private static String tally(Tally tally) {
    var jvms = say("in %d of %d JVMs", tally.showing(), tally.forks());
    // A test that throws ends its JVM before it has reported any sample.
    return tally.samples() == 0
        ? jvms
        : say("%,d in %,d samples, %s", tally.count(), tally.samples(), jvms);
  }

  private static String samples(RaceFinding finding) {
    return say(
        " (%,d samples on base, %,d on head)", finding.samples().base(), finding.samples().head());
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
