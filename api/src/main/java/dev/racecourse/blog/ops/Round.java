package dev.racecourse.blog.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step that is run again and again. What it throws is logged, and does not end the rounds.
 * Thread-safe if the step is: it has no state of its own.
 *
 * <p>That holds for an {@link Error}, too: a lack of memory may pass, and nothing else does the
 * work of the next rounds.
 */
public final class Round implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Round.class);

  private final Runnable step;
  private final String loss;

  /**
   * A round of this step.
   *
   * @param loss what a failure means, for the log
   */
  public Round(Runnable step, String loss) {
    this.step = step;
    this.loss = loss;
  }

  @Override
  public void run() {
    try {
      step.run();
    } catch (Throwable failure) {
      log(failure);
    }
  }

  private void log(Throwable failure) {
    try {
      LOG.error(loss, failure);
    } catch (Throwable unlogged) {
      // There is no memory for the log. The next round may have some.
    }
  }
}
