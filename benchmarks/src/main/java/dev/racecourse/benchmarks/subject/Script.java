package dev.racecourse.benchmarks.subject;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a user of mixed traffic will do, drawn before the run: always the same for a user. */
record Script(List<Step> steps) {
  private static final long SEED = 20_261_124;

  /** One thing to do, and how often of 1000. */
  enum Step {
    READ(800),
    LIST(100),
    WRITE(80),
    CHANGE_SESSION(20);

    private final int share;

    Step(int share) {
      this.share = share;
    }
  }

  /** The script of the user with this number. */
  static Script of(int number) {
    var steps = new ArrayList<Step>();
    for (var step : Step.values()) {
      steps.addAll(Collections.nCopies(step.share, step));
    }
    Collections.shuffle(steps, new Random(SEED + number));
    return new Script(List.copyOf(steps));
  }

  /** The steps go round and round. */
  Step step(int at) {
    return steps.get(Math.floorMod(at, steps.size()));
  }
}
