package dev.racecourse.benchmarks.load;

import dev.racecourse.console.DurationText;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What values the options may have, so that every run ends and no number overflows. */
record Rules(CommandLine commandLine) {
  private static final int MOST_REQUESTS_A_SECOND = 1_000_000;
  private static final int MOST_USERS = 10_000;
  private static final Duration LONGEST = Duration.ofDays(1);

  /** Well below the 30 seconds after which the blog, like other servers, closes what is idle. */
  private static final int LONGEST_PAUSE_SECONDS = 15;

  private static final double MOST_PRECISE = 0.01;
  private static final double LEAST_PRECISE = 0.5;

  /**
   * Holds the options to the rules.
   *
   * @throws ParameterException naming the first that is broken
   */
  void check(LoadOptions options) {
    var rates = options.rates();
    within("--rate", rates.low(), 1, MOST_REQUESTS_A_SECOND);
    within("--rate", rates.high(), 1, MOST_REQUESTS_A_SECOND);
    within("--users", options.users(), 1, MOST_USERS);
    within("--seconds", options.seconds(), Duration.ofSeconds(1));
    within("--warmup", options.warmUp(), Duration.ZERO);
    require(
        options.users() <= rates.low() * LONGEST_PAUSE_SECONDS,
        "at %,d/s each of --users %,d would send every %,d s, and servers close what is idle; at most %,d",
        rates.low(),
        options.users(),
        options.users() / Math.max(1, rates.low()),
        rates.low() * LONGEST_PAUSE_SECONDS);
    options.p99().ifPresent(p99 -> within("--p99", p99, Duration.ofNanos(1)));
    require(
        options.target().map(Rules::isServer).orElse(true),
        "--target takes a server without TLS, with its port, such as http://127.0.0.1:8080");
    if (rates.isRange()) {
      checkSearch(options);
    } else {
      forSearchOnly("--precision", options.precision());
      forSearchOnly("--budget", options.budget());
    }
  }

  private void checkSearch(LoadOptions options) {
    require(
        options.p99().isPresent(),
        "a range of rates is searched for the highest at which p99 is within a limit; give --p99");
    var precision = options.precision().orElse(LoadOptions.DEFAULT_PRECISION);
    require(
        precision >= MOST_PRECISE && precision <= LEAST_PRECISE, "--precision takes 1%% to 50%%");
    var p99 = options.p99().orElseThrow();
    // So long does a queue take to grow beyond p99 if it is fed that much more than it bears.
    var shortest = Duration.ofMillis((long) Math.ceil(p99.toMillis() / precision));
    require(
        options.seconds().compareTo(shortest) >= 0,
        "in probes of %s a queue grows too little to exceed --p99 %s; at least --seconds %s",
        DurationText.format(options.seconds()),
        DurationText.format(p99),
        DurationText.format(shortest));
    var least = options.warmUp().plus(options.seconds());
    options
        .budget()
        .ifPresent(
            budget ->
                require(
                    budget.compareTo(least) >= 0 && budget.compareTo(LONGEST) <= 0,
                    "--budget %s is no time for a search: the warm-up and one probe take %s",
                    DurationText.format(budget),
                    DurationText.format(least)));
  }

  private static boolean isServer(URI target) {
    return "http".equals(target.getScheme()) && target.getHost() != null && target.getPort() > 0;
  }

  private void forSearchOnly(String option, Optional<?> value) {
    require(value.isEmpty(), "%s is for a search; give --rate LOW..HIGH", option);
  }

  private void within(String option, Duration value, Duration least) {
    require(
        value.compareTo(least) >= 0 && value.compareTo(LONGEST) <= 0,
        "%s takes %s to %s, not %s",
        option,
        DurationText.format(least),
        DurationText.format(LONGEST),
        DurationText.format(value));
  }

  private void within(String option, long value, long least, long most) {
    require(
        value >= least && value <= most, "%s takes %d to %,d, not %d", option, least, most, value);
  }

  private void require(boolean met, String rule, Object... values) {
    if (!met) {
      throw new ParameterException(commandLine, String.format(Locale.ROOT, rule, values));
    }
  }
}
