package dev.racecourse.races.host;

import dev.racecourse.races.run.TestName;
import java.io.IOException;
import org.openjdk.jcstress.Options;

/** The options of a run, and what they are for each test. */
final class TestOptions extends Options {
  /** Most planted bugs show in a few milliseconds; one that does not gets more JVMs. */
  private static final int MOST_PLANTED_MILLIS = 250;

  private final Options planted;

  TestOptions(String[] words) {
    super(words);
    planted =
        new Options(words) {
          @Override
          public int getTime() {
            return Math.min(super.getTime(), MOST_PLANTED_MILLIS);
          }
        };
  }

  @Override
  public boolean parse() throws IOException {
    return super.parse() && planted.parse();
  }

  /** What holds for a test: an iteration of a planted bug is short. */
  Options of(TestName test) {
    return test.isPlanted() ? planted : this;
  }
}
