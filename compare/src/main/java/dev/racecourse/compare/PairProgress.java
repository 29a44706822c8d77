package dev.racecourse.compare;

import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.sample.Rounds;
import dev.racecourse.compare.schedule.Standing;
import dev.racecourse.console.Progress;
import java.time.Duration;

/** Shows how far a campaign has come, in rounds, and what became of its pairs. */
final class PairProgress implements dev.racecourse.compare.schedule.Progress {

  private final Progress progress;

  /** A pair that takes more rounds than planned counts for no more than the others. */
  private final long roundsPerPair;

  private Standing standing = new Standing(0, 0, 0, 0, Duration.ZERO);
  private String last = "";
  private long pairs;
  private long played;

  PairProgress(Progress progress, Rounds planned) {
    this.progress = progress;
    this.roundsPerPair = planned.total();
  }

  @Override
  public void roundPlayed(Rounds rounds) {
    played++;
    show(played * roundsPerPair / rounds.total());
  }

  @Override
  public void pairDone(PairRecord pair) {
    pairs++;
    played = 0;
    last = "%s, pair %d; ".formatted(pair.cell(), pair.number());
    var fate = fate(pair.outcome());
    if (!fate.isEmpty()) {
      progress.say("%s, pair %d %s".formatted(pair.cell(), pair.number(), fate));
    }
  }

  @Override
  public void standing(Standing now) {
    standing = now;
    show(0);
  }

  /** The time left is known at the end of each pair, and is less in the middle of one. */
  private void show(long roundsOfThisPair) {
    var toGo = standing.pairs() * roundsPerPair;
    var left =
        toGo == 0
            ? Duration.ZERO
            : standing.left().multipliedBy(toGo - roundsOfThisPair).dividedBy(toGo);
    progress.show(
        pairs * roundsPerPair + roundsOfThisPair,
        pairs * roundsPerPair + toGo,
        left,
        "%s%s, %d pairs to go".formatted(last, StandingText.of(standing), standing.pairs()));
  }

  @Override
  public void close() {
    progress.close();
  }

  private static String fate(PairOutcome outcome) {
    if (outcome instanceof PairOutcome.Failed) {
      return "failed";
    }
    if (outcome instanceof PairOutcome.Misfit) {
      return "does not fit base";
    }
    return outcome instanceof PairOutcome.Contaminated ? "is measured again" : "";
  }
}
