package dev.racecourse.compare.pair;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.console.DurationText;
import dev.racecourse.races.side.Side;
import dev.racecourse.turns.Turn;
import dev.racecourse.turns.TurnListener;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Ends a pair whose iterations take so long that it will not end within the budget, or much later
 * than planned: an iteration takes as long as one operation. JMH cannot be told so in the middle of
 * a fork.
 */
final class TurnWatch implements TurnListener<Side> {

  private static final double SECOND = 1e9;

  /** A pair about as fast as planned goes on to its end: it was begun as there was time for it. */
  private static final int SLUGGISH = 2;

  /** So many times as slow as planned, a cell is measured with fewer rounds. */
  private static final int SLOW = 10;

  /** Fewer rounds are worth a try if so many pairs of them fit into the budget. */
  private static final int WORTHWHILE = 4;

  private final Rounds rounds;
  private final Rounds planned;
  private final Optional<Duration> left;
  private final LongSupplier nanos;
  private final long start;
  private int turns;
  private double turnSeconds;
  private int timedTurns;
  private double timedSeconds;

  /**
   * Watches a pair that is about to start.
   *
   * @param planned rounds of a pair whose iterations take as long as planned
   * @param left of the budget
   * @param nanos the instant, as of {@link System#nanoTime}
   */
  TurnWatch(Rounds rounds, Rounds planned, Optional<Duration> left, LongSupplier nanos) {
    this.rounds = rounds;
    this.planned = planned;
    this.left = left;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  @Override
  public void turnEnded(Side side, int round, Turn turn) {
    turns++;
    turnSeconds += turn.nanos() / SECOND;
    if (round > 0) {
      // In the first, JMH sets the benchmark up.
      timedTurns++;
      timedSeconds += turn.nanos() / SECOND;
    }
    var toCome = 2 * rounds.total() - turns;
    // One side alone does not stand for both.
    if (toCome > 0 && timedTurns != 1) {
      decide(toCome);
    }
  }

  private void decide(int toCome) {
    var elapsed = (nanos.getAsLong() - start) / SECOND;
    var pair = elapsed + toCome * secondsATurn();
    var rest = left.map(budget -> budget.toMillis() / 1000.0).orElse(Double.POSITIVE_INFINITY);
    var isLate = pair > rest && turnSeconds / turns > SLUGGISH * Plan.ITERATION_SECONDS;
    var isSlow = timedTurns > 0 && secondsATurn() > SLOW * Plan.ITERATION_SECONDS;
    if (!isLate && !isSlow) {
      return;
    }
    var fewer = shortest(planned.timesAbout(Plan.ITERATION_SECONDS / secondsATurn()));
    var shorter = elapsed - turnSeconds + 2 * fewer.total() * secondsATurn();
    if (isSlow && !fewer.equals(rounds) && WORTHWHILE * shorter <= rest - elapsed) {
      throw new PairEndedException(
          new PairOutcome.Shortened(
              fewer, shorter, "an iteration takes about " + seconds(iteration())));
    }
    if (isLate) {
      throw new PairEndedException(PairOutcome.Failed.forGood(reason(pair, rest, fewer)));
    }
  }

  /** As many as now, if that is no more: single shots, and rounds that were cut before. */
  private Rounds shortest(Rounds fewer) {
    return fewer.total() < rounds.total() && rounds.batches() == null ? fewer : rounds;
  }

  /** How long a turn takes after the first round, in seconds. */
  private double secondsATurn() {
    return timedTurns == 0 ? Plan.ITERATION_SECONDS : timedSeconds / timedTurns;
  }

  private double iteration() {
    return timedTurns == 0 ? turnSeconds / turns : secondsATurn();
  }

  private String reason(double pair, double rest, Rounds fewer) {
    var advice =
        fewer.equals(rounds)
            ? "give"
            : "give --rounds %d --warmup %d, or".formatted(fewer.measured(), fewer.warmUp());
    return "an iteration takes about %s, so a pair takes %s, but the budget had %s left; %s a larger --budget"
        .formatted(seconds(iteration()), clock(pair), clock(rest), advice);
  }

  private static String seconds(double seconds) {
    return String.format(Locale.ROOT, "%.1f s", seconds);
  }

  private static String clock(double seconds) {
    return DurationText.clock(Duration.ofSeconds(Math.round(seconds)));
  }
}
