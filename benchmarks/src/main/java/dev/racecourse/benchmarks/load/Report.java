package dev.racecourse.benchmarks.load;

import dev.racecourse.console.DurationText;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/**
 * Tells people what came of a run, in lines of at most 100 characters if the target is short.
 *
 * @param target where the requests went
 */
record Report(String target, LoadOptions options, Result result) {
  private static final int LONGEST_REASON = 84;

  @Override
  public String toString() {
    var plan = result.plan();
    var counts = result.counts();
    return line("target", "%s", target)
        + line(
            "traffic",
            "%s, %,d users, %s%s",
            options.traffic(),
            plan.users(),
            DurationText.format(plan.recorded()),
            plan.warmUp().isZero()
                ? ""
                : " after "
                    + DurationText.format(plan.warmUp())
                    + " of warm-up, which is not recorded")
        + line(
            "rate",
            "asked %,d/s, achieved %,.1f/s over %,.1f s",
            plan.rate(),
            result.achievedRate(),
            result.seconds())
        + line(
            "requests",
            "%,d due, %,d sent, never sent: %,d",
            counts.due(),
            counts.sent(),
            counts.neverSent())
        + line(
            "answers",
            "%,d expected, %,d unexpected, %,d failed, %,d outstanding",
            counts.answered(),
            counts.unexpected(),
            counts.failed(),
            counts.outstanding())
        + line(
            "late starts",
            "%,d as all users were busy, %,d as a user woke up late (p99 of wake-ups %s ms)",
            result.lateForWantOfUsers(),
            lateWakeUps(),
            Percentiles.text(result.wakeUps(), 99))
        + "\n"
        + table()
        + errors()
        + remarks();
  }

  private long lateWakeUps() {
    var wakeUps = result.wakeUps();
    return wakeUps.getMaxValue() <= Recording.LATE_NANOS
        ? 0
        : wakeUps.getCountBetweenValues(Recording.LATE_NANOS, wakeUps.getMaxValue());
  }

  private String table() {
    var names = Percentiles.ALL.stream().map(Percentiles::name);
    return row("milliseconds", names.toList())
        + row("latency (from the intended start)", result.latency())
        + row("service time (from the real start)", result.service());
  }

  private static String row(String name, Histogram histogram) {
    return row(name, Percentiles.ALL.stream().map(p -> Percentiles.text(histogram, p)).toList());
  }

  private static String row(String name, List<String> cells) {
    return format("%-34s", name)
        + cells.stream().map(cell -> format("%10s", cell)).collect(Collectors.joining())
        + "\n";
  }

  private String errors() {
    return errors(
        result.unexpected(), result.failed(), result.failedConnects(), result.warmUpErrors());
  }

  /** What went wrong, how often; nothing if nothing did. */
  static String errors(
      Map<String, Long> unexpected,
      Map<String, Long> failed,
      Map<String, Long> failedConnects,
      long warmUpErrors) {
    var lines =
        lines("status ", unexpected)
            + lines("", failed)
            + lines("no new connection: ", failedConnects);
    var warmUp = warmUpErrors == 0 ? "" : format("%,12d  during the warm-up\n", warmUpErrors);
    return lines.isEmpty() && warmUp.isEmpty() ? "" : "\nerrors\n" + lines + warmUp;
  }

  private static String lines(String kind, Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> format("%,12d  %s\n", entry.getValue(), shortened(kind + entry.getKey())))
        .collect(Collectors.joining());
  }

  private static String shortened(String reason) {
    var line = reason.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 3) + "...";
  }

  private String remarks() {
    var remarks = new StringBuilder();
    if (!result.isComplete()) {
      remarks.append(
          "\nThe percentiles are of requests with an expected answer; all others are missing.\n");
    }
    if (result.isGeneratorLate()) {
      remarks.append(
          format(
              """

              The load generator itself was late: p99 of wake-ups is %s ms, which is part of the latency.
              Lower --rate, or use another machine than the server's.
              """,
              Percentiles.text(result.wakeUps(), 99)));
    }
    options.p99().ifPresent(limit -> remarks.append("\n" + verdict(limit) + "\n"));
    if (result.interrupted()) {
      remarks.append("\nInterrupted: this is what was measured by then.\n");
    }
    return remarks.toString();
  }

  private String verdict(Duration limit) {
    var verdict =
        result.holds(limit)
            ? "held"
            : result.isComplete()
                ? format("not held: p99 was %s ms", Percentiles.text(result.latency(), 99))
                : format(
                    "not held: %,d requests have no latency", result.counts().withoutLatency());
    return format(
        "limit of %s ms for p99 of latency: %s", Percentiles.text(limit.toNanos()), verdict);
  }

  static String line(String name, String format, Object... values) {
    return format("%-12s  ", name) + format(format, values) + "\n";
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
