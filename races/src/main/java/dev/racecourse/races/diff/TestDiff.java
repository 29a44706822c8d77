package dev.racecourse.races.diff;

import dev.racecourse.races.diff.RaceFinding.Gone;
import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.NotRun;
import dev.racecourse.races.diff.RaceFinding.NotSeen;
import dev.racecourse.races.diff.RaceFinding.PlantedBugMissed;
import dev.racecourse.races.diff.RaceFinding.Sighting;
import dev.racecourse.races.diff.RaceFinding.StillRacy;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import dev.racecourse.races.verdict.Judgement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What there is to say of how one test went on the two sides. */
public record TestDiff(TestName test, Both<RaceResults> results) {

  List<RaceFinding> findings() {
    var findings = new ArrayList<RaceFinding>();
    for (var side : Side.values()) {
      results.on(side).find(test).ifPresent(judged -> addUntrusted(side, judged, findings));
    }
    if (!test.isPlanted()) {
      descriptions(Side.HEAD)
          .forEach((state, description) -> findings.add(seenOnHead(state, description)));
      descriptions(Side.BASE)
          .forEach((state, description) -> addSeenOnBase(state, description, findings));
    }
    return findings;
  }

  private void addUntrusted(Side side, Judgement judged, List<RaceFinding> findings) {
    var samples = RaceResults.samples(results, test);
    if (judged instanceof Judgement.NotRun) {
      findings.add(new NotRun(test, samples, side, judged.evidence().faults()));
    } else if (judged instanceof Judgement.TooFew) {
      findings.add(new NotRun(test, samples, side, List.of("too few samples")));
    } else if (judged instanceof Judgement.Missed) {
      findings.add(new PlantedBugMissed(test, samples, side));
    }
  }

  /** Head's grading holds for base, too: what base showed counts, whatever base calls it. */
  private RaceFinding seenOnHead(String state, String description) {
    var sighting = sighting(state, description);
    var base = sighting.tallies().base();
    if (base.count() > 0) {
      return new StillRacy(sighting);
    }
    var proof = Proof.against(sighting.tallies().head());
    return proof.isMetBy(base) || !results.base().canRun(test)
        ? new NewRace(sighting)
        : new MaybeNew(sighting, proof);
  }

  private void addSeenOnBase(String state, String description, List<RaceFinding> findings) {
    var sighting = sighting(state, description);
    var head = sighting.tallies().head();
    if (results.head().find(test).isEmpty() || head.count() > 0) {
      // The test was removed, or the state regraded, or head shows it, too: that has been said.
      return;
    }
    var isGone =
        Proof.against(sighting.tallies().base()).isMetBy(head) && results.head().isTrusted(test);
    findings.add(isGone ? new Gone(sighting) : new NotSeen(sighting, head.boundOfUnseen()));
  }

  /**
   * How much more a side must run to be told from the other; nothing if it has shown all that the
   * other showed, or has run enough, or never can.
   */
  public List<Proof> wanted(Side side) {
    if (test.isPlanted() || !results.on(side).canRun(test)) {
      return List.of();
    }
    return descriptions(side.other()).keySet().stream()
        .map(state -> sighting(state, "").tallies())
        .filter(tallies -> tallies.on(side).count() == 0)
        .filter(tallies -> !Proof.against(tallies.on(side.other())).isMetBy(tallies.on(side)))
        .map(tallies -> Proof.against(tallies.on(side.other())))
        .toList();
  }

  private Map<String, String> descriptions(Side side) {
    var descriptions = new TreeMap<String, String>();
    for (var outcome : results.on(side).forbidden(test)) {
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
