package dev.racecourse.benchmarks.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** Tells people what came of a run, in lines of at most 100 characters if the target is short. */
record Report(Settings settings, Outcome outcome) {
  private static final int LONGEST_REASON = 84;

  @Override
  public String toString() {
    var plan = settings.plan();
    var counts = outcome.counts();
    return line("target", "%s", settings.target())
        + line(
            "traffic",
            "%s, %,d users, %,d s%s",
            settings.traffic(),
            plan.users(),
            plan.seconds(),
            plan.warmUpSeconds() == 0
                ? ""
                : " after %d s of warm-up, which is not recorded".formatted(plan.warmUpSeconds()))
        + line(
            "rate",
            "asked %,d/s, achieved %,.1f/s over %,.1f s",
            plan.rate(),
            outcome.achievedRate(),
            outcome.seconds())
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
            outcome.lateForWantOfUsers(),
            lateWakeUps(),
            Millis.of(outcome.wakeUps(), 99))
        + "\n"
        + table()
        + errors()
        + remarks();
  }

  private long lateWakeUps() {
    var wakeUps = outcome.wakeUps();
    return wakeUps.getMaxValue() <= Tally.LATE_NANOS
        ? 0
        : wakeUps.getCountBetweenValues(Tally.LATE_NANOS, wakeUps.getMaxValue());
  }

  private String table() {
    var names = Percentiles.ALL.stream().map(Percentiles::name);
    return row("milliseconds", names.toList())
        + row("latency (from the intended start)", outcome.latency())
        + row("service time (from the real start)", outcome.service());
  }

  private static String row(String name, Histogram histogram) {
    return row(name, Percentiles.ALL.stream().map(p -> Millis.of(histogram, p)).toList());
  }

  private static String row(String name, List<String> cells) {
    return "%-34s".formatted(name)
        + cells.stream().map("%10s"::formatted).collect(Collectors.joining())
        + "\n";
  }

  private String errors() {
    var lines =
        lines("status ", outcome.unexpected())
            + lines("", outcome.failed())
            + lines("no new connection: ", outcome.failedConnects());
    var warmUp =
        outcome.warmUpErrors() == 0
            ? ""
            : format("%,12d  during the warm-up%n", outcome.warmUpErrors());
    return lines.isEmpty() && warmUp.isEmpty() ? "" : "\nerrors\n" + lines + warmUp;
  }

  private static String lines(String kind, Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> format("%,12d  %s%n", entry.getValue(), shortened(kind + entry.getKey())))
        .collect(Collectors.joining());
  }

  private static String shortened(String reason) {
    var line = reason.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 3) + "...";
  }

  private String remarks() {
    var remarks = new StringBuilder();
    if (!outcome.isComplete()) {
      remarks.append(
          "\nThe percentiles are of requests with an expected answer; all others are missing.\n");
    }
    if (outcome.isDoubtful()) {
      remarks.append(
          """

          The load generator itself was late: p99 of wake-ups is %s ms, which is part of the latency.
          Lower --rate, or use another machine than the server's.
          """
              .formatted(Millis.of(outcome.wakeUps(), 99)));
    }
    settings.limit().ifPresent(limit -> remarks.append("\n" + limit.verdict(outcome) + "\n"));
    if (outcome.interrupted()) {
      remarks.append("\nInterrupted: this is what was measured by then.\n");
    }
    return remarks.toString();
  }

  private static String line(String name, String format, Object... values) {
    return "%-12s  ".formatted(name) + format(format, values) + "\n";
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
