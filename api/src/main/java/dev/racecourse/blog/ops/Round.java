package dev.racecourse.blog.ops;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A step that runs again and again, and never ends the rounds by what it throws. Thread-safe if the
 * step is: it has no state of its own.
 *
 * <p>An {@link Error}, too, is logged and no more. Want of memory passes, and nobody else would do
 * what the next rounds do.
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
      // There is no memory to say so. The next round may have it.
    }
  }
}
