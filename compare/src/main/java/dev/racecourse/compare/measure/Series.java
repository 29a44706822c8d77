package dev.racecourse.compare.measure;

import dev.racecourse.compare.conduct.TurnOrder;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.subject.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** The pairs of one cell, those that are over and those to come. */
final class Series {

  private final CellKey cell;
  private final Lab lab;
  private final Random random;
  private final List<Side> starters = new ArrayList<>();
  private final List<PairOutcome> outcomes = new ArrayList<>();

  /** Draws the starters of all pairs, each side as often as the other. */
  Series(CellKey cell, Lab lab, Random random) {
    this.cell = cell;
    this.lab = lab;
    this.random = random;
    var sides = new ArrayList<>(List.of(Side.values()));
    Collections.shuffle(sides, random);
    for (var pair = 0; pair < lab.plan().pairs(); pair++) {
      starters.add(sides.get(pair % 2));
    }
    Collections.shuffle(starters, random);
  }

  /** Runs the next pair, unless so many have failed that no sample can come of it any more. */
  void runNextPair(Progress progress) throws InterruptedException {
    var failed = outcomes.stream().filter(PairOutcome.Failed.class::isInstance).count();
    if (lab.plan().pairs() - failed < lab.plan().quorum()) {
      return;
    }
    var order = new TurnOrder(starters.get(outcomes.size()), random);
    var outcome = new Pair(cell, outcomes.size() + 1, order, lab).run(progress::roundPlayed);
    outcomes.add(outcome);
    progress.pairDone(cell, outcome);
  }

  CellSample sample() {
    return new CellSample(cell, List.copyOf(outcomes));
  }
}
