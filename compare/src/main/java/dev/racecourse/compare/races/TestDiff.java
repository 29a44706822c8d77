package dev.racecourse.compare.races;

import dev.racecourse.compare.races.RaceFinding.Gone;
import dev.racecourse.compare.races.RaceFinding.NewRace;
import dev.racecourse.compare.races.RaceFinding.NotSeen;
import dev.racecourse.compare.races.RaceFinding.Sighting;
import dev.racecourse.compare.races.RaceFinding.StillRacy;
import dev.racecourse.compare.races.RaceFinding.Tally;
import dev.racecourse.compare.side.Both;
import dev.racecourse.compare.side.Side;
import dev.racecourse.compare.stats.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What there is to say of how one test went on the two sides. */
record TestDiff(TestName test, Both<RaceResults> results) {

  private static final double SIGNIFICANT = 0.05;

  List<RaceFinding> findings() {
    var findings = new ArrayList<RaceFinding>();
    for (var side : Side.values()) {
      addUntrusted(side, findings);
    }
    if (!test.isPlanted()) {
      addSeen(findings);
    }
    return findings;
  }

  private void addUntrusted(Side side, List<RaceFinding> findings) {
    var tested = results.on(side).find(test);
    if (tested.isEmpty()) {
      return;
    }
    var samples = RaceResults.samples(results, test);
    var result = tested.get().result();
    if (result.isUnfinished()) {
      var faults = tested.get().evidence().faults();
      findings.add(new RaceFinding.NotRun(test, samples, side, result, faults));
    } else if (result == TestResult.MISSED) {
      findings.add(new RaceFinding.PlantedBugMissed(test, samples, side));
    }
  }

  private void addSeen(List<RaceFinding> findings) {
    descriptions(results.head())
        .forEach((state, description) -> findings.add(seenOnHead(state, description)));
    descriptions(results.base())
        .forEach((state, description) -> addSeenOnBase(state, description, findings));
  }

  /** Head's grading holds for base, too: what base showed counts, whatever base calls it. */
  private RaceFinding seenOnHead(String state, String description) {
    var sighting = sighting(state, description);
    return sighting.tallies().base().count() > 0 ? new StillRacy(sighting) : new NewRace(sighting);
  }

  private void addSeenOnBase(String state, String description, List<RaceFinding> findings) {
    var sighting = sighting(state, description);
    var base = sighting.tallies().base();
    var head = sighting.tallies().head();
    if (results.head().find(test).isEmpty() || head.count() > 0) {
      // The test was removed, or the state regraded, or head shows it, too: that has been said.
      return;
    }
    var p = Counts.fisherExact(base.showing(), base.forks(), head.showing(), head.forks());
    var isGone = p < SIGNIFICANT && results.head().isTrusted(test);
    findings.add(
        isGone
            ? new Gone(sighting, p)
            : new NotSeen(sighting, p, Counts.ruleOfThree(head.samples())));
  }

  private Map<String, String> descriptions(RaceResults side) {
    var descriptions = new TreeMap<String, String>();
    for (var outcome : side.forbidden(test)) {
      descriptions.putIfAbsent(outcome.state(), outcome.description());
    }
    return descriptions;
  }

  private Sighting sighting(String state, String description) {
    var tallies =
        new Both<>(Tally.of(results.base(), test, state), Tally.of(results.head(), test, state));
    return new Sighting(test, state, description, tallies);
  }
}
