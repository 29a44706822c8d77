package dev.racecourse.compare.races;

import dev.racecourse.console.Progress;

/** Shows how far a stress suite has come, in the JVMs that it starts. */
public record SuiteProgress(Progress progress) implements RaceProgress {

  @Override
  public void standing(RaceStanding standing) {
    progress.show(standing.done(), standing.planned(), standing.left(), "");
  }

  @Override
  public void close() {
    progress.close();
  }
}
