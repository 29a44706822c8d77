package dev.racecourse.compare;

import dev.racecourse.compare.races.RaceProgress;
import dev.racecourse.compare.races.RaceStanding;
import dev.racecourse.compare.subject.Side;
import java.io.PrintWriter;

/** Progress of race tests for a log: a line now and then, with the time left. */
record RaceLineProgress(Side side, PrintWriter err) implements RaceProgress {

  @Override
  public void standing(RaceStanding standing) {
    var left = standing.left();
    err.printf(
        "races on %s: %d of %d JVMs done, %d (%d:%02d) to go%n",
        side,
        standing.done(),
        standing.planned(),
        standing.planned() - standing.done(),
        left.toMinutes(),
        left.toSecondsPart());
  }

  @Override
  public void close() {}
}
