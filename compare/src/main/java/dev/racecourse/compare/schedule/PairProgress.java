package dev.racecourse.compare.schedule;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairRecord;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Shows how far a campaign has come, in rounds, and what became of its pairs. */
public final class PairProgress implements Progress {

  private final dev.racecourse.console.Progress progress;

  /** A pair that takes more rounds than planned counts for no more than the others. */
  private final long roundsPerPair;

  private Standing standing = new Standing(0, 0, 0, 0, Duration.ZERO);
  private String last = "";
  private final LongSupplier nanos;
  private long firstRoundPlayed;
  private long pairs;
  private long played;

  /** Makes a display that begins now. */
  public PairProgress(dev.racecourse.console.Progress progress, Rounds planned) {
    this(progress, planned, System::nanoTime);
  }

  /**
   * Makes a display.
   *
   * @param nanos the instant, as of {@link System#nanoTime}
   */
  PairProgress(dev.racecourse.console.Progress progress, Rounds planned, LongSupplier nanos) {
    this.nanos = nanos;
    this.progress = progress;
    this.roundsPerPair = planned.total();
  }

  @Override
  public void roundPlayed(Rounds rounds) {
    played++;
    if (played == 1) {
      firstRoundPlayed = nanos.getAsLong();
    }
    show(played * roundsPerPair / rounds.total(), left(rounds));
  }

  @Override
  public void pairDone(PairRecord pair) {
    pairs++;
    played = 0;
    last = "%s, pair %d; ".formatted(pair.cell(), pair.number());
    var outcome = words(pair.outcome());
    if (!outcome.isEmpty()) {
      progress.say("%s, pair %d %s".formatted(pair.cell(), pair.number(), outcome));
    }
  }

  @Override
  public void standing(Standing now) {
    standing = now;
    show(0, now.left());
  }

  /** This pair ends as fast as its rounds went, the others take as long as they were said to. */
  private Duration left(Rounds rounds) {
    if (standing.pairs() == 0) {
      return Duration.ZERO;
    }
    var each = standing.left().dividedBy(standing.pairs());
    var toCome = rounds.total() - played;
    var thisPair =
        played == 1
            ? each.multipliedBy(toCome).dividedBy(rounds.total())
            : Duration.ofNanos(nanos.getAsLong() - firstRoundPlayed)
                .multipliedBy(toCome)
                .dividedBy(played - 1);
    return each.multipliedBy(standing.pairs() - 1L).plus(thisPair);
  }

  private void show(long roundsOfThisPair, Duration left) {
    var toGo = standing.pairs() * roundsPerPair;
    progress.show(
        pairs * roundsPerPair + roundsOfThisPair,
        pairs * roundsPerPair + toGo,
        left,
        "%s%s, %d pairs to go".formatted(last, decided(), standing.pairs()));
  }

  private String decided() {
    var flagged = standing.flagged() == 0 ? "" : ", " + standing.flagged() + " flagged";
    return "%d of %d cells decided%s".formatted(standing.decided(), standing.cells(), flagged);
  }

  @Override
  public void close() {
    progress.close();
  }

  /** What became of a pair that does not count; empty of one that does. */
  private static String words(PairOutcome outcome) {
    if (outcome instanceof PairOutcome.Failed) {
      return "failed";
    }
    if (outcome instanceof PairOutcome.Misfit) {
      return "does not fit base";
    }
    if (outcome instanceof PairOutcome.Shortened) {
      return "is measured again with fewer rounds";
    }
    if (outcome instanceof PairOutcome.Cold) {
      return "is set aside, the next warms up for longer";
    }
    return outcome instanceof PairOutcome.Contaminated ? "is measured again" : "";
  }
}
