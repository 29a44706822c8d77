package dev.racecourse.benchmarks.load;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What values the options may have, so that every run ends and no number overflows. */
record Rules(CommandLine commandLine) {
  private static final int MOST_REQUESTS_A_SECOND = 1_000_000;
  private static final int MOST_USERS = 10_000;
  private static final int MOST_SECONDS = 86_400;

  /** Well below the 30 seconds after which the blog, like other servers, closes what is idle. */
  private static final int LONGEST_PAUSE_SECONDS = 15;

  /**
   * Holds the options to the rules.
   *
   * @throws ParameterException naming the first that is broken
   */
  void check(LoadOptions options) {
    within("--rate", options.rate(), 1, MOST_REQUESTS_A_SECOND);
    within("--users", options.users(), 1, MOST_USERS);
    within("--seconds", options.seconds(), 1, MOST_SECONDS);
    within("--warmup", options.warmUp(), 0, MOST_SECONDS);
    require(
        options.users() <= options.rate() * LONGEST_PAUSE_SECONDS,
        "at that rate each of --users %,d would send every %,d seconds, and servers close what is idle; at most %,d"
            .formatted(
                options.users(),
                options.users() / options.rate(),
                options.rate() * LONGEST_PAUSE_SECONDS));
    require(options.p99().map(Duration::toNanos).orElse(1L) > 0, "--p99 must be more than 0");
    require(
        options.target().map(Rules::isServer).orElse(true),
        "--target takes the URL of a server without TLS, with its port, such as http://127.0.0.1:8080");
  }

  private static boolean isServer(URI target) {
    return "http".equals(target.getScheme()) && target.getHost() != null && target.getPort() > 0;
  }

  private void within(String option, long value, long least, long most) {
    require(
        value >= least && value <= most,
        String.format(Locale.ROOT, "%s takes %d to %,d, not %d", option, least, most, value));
  }

  private void require(boolean met, String rule) {
    if (!met) {
      throw new ParameterException(commandLine, rule);
    }
  }
}
