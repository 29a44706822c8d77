package dev.racecourse.compare;

import dev.racecourse.compare.conduct.Rounds;
import dev.racecourse.compare.measure.PairOutcome;
import dev.racecourse.compare.measure.PairRecord;
import dev.racecourse.compare.measure.Progress;
import dev.racecourse.compare.measure.Standing;
import java.io.PrintWriter;

/** Progress for a log: a line when a pair is over, with the time left. */
final class LineProgress implements Progress {

  private final PrintWriter err;
  private String last = "";

  LineProgress(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void roundPlayed(Rounds rounds) {}

  @Override
  public void pairDone(PairRecord pair) {
    last = "%s, pair %d%s; ".formatted(pair.cell(), pair.number(), fate(pair.outcome()));
  }

  @Override
  public void standing(Standing standing) {
    var left = standing.left();
    err.printf(
        "%s%s, %d pairs (%d:%02d) to go%n",
        last, StandingText.of(standing), standing.pairs(), left.toMinutes(), left.toSecondsPart());
  }

  @Override
  public void close() {}

  private static String fate(PairOutcome outcome) {
    if (outcome instanceof PairOutcome.Failed) {
      return " failed";
    }
    if (outcome instanceof PairOutcome.Misfit) {
      return " does not fit base";
    }
    return outcome instanceof PairOutcome.Contaminated ? " is measured again" : "";
  }
}
