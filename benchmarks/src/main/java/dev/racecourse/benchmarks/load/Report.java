package dev.racecourse.benchmarks.load;

import dev.racecourse.console.DurationText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * Tells people what came of a run, in lines of at most 100 characters if the target is short.
 *
 * @param target where the requests went
 */
record Report(String target, LoadOptions options, Result result) {
  private static final int LONGEST_REASON = 84;
  private static final String INTERRUPTED = "Interrupted: this is what was measured by then.";

  @Override
  public String toString() {
    return facts().stream().map(Fact::line).collect(Collectors.joining())
        + "\n"
        + table()
        + errors(errors())
        + Stream.of(
                remarks().stream(),
                options.p99().map(this::verdict).stream(),
                result.interrupted() ? Stream.of(INTERRUPTED) : Stream.<String>of())
            .flatMap(words -> words)
            .map(words -> "\n" + words + "\n")
            .collect(Collectors.joining());
  }

  /** What was asked for, and what became of the requests. */
  List<Fact> facts() {
    var plan = result.plan();
    var counts = result.counts();
    return List.of(
        Fact.of("target", "%s", target),
        Fact.of(
            "traffic",
            "%s, %,d users, %s%s",
            options.traffic(),
            plan.users(),
            DurationText.format(plan.recorded()),
            plan.warmUp().isZero()
                ? ""
                : " after "
                    + DurationText.format(plan.warmUp())
                    + " of warm-up, which is not recorded"),
        Fact.of(
            "rate",
            "asked %,d/s, achieved %,.1f/s over %,.1f s",
            plan.rate(),
            result.achievedRate(),
            result.seconds()),
        Fact.of(
            "requests",
            "%,d due, %,d sent, never sent: %,d",
            counts.due(),
            counts.sent(),
            counts.neverSent()),
        Fact.of(
            "answers",
            "%,d expected, %,d unexpected, %,d failed, %,d outstanding",
            counts.answered(),
            counts.unexpected(),
            counts.failed(),
            counts.outstanding()),
        Fact.of(
            "late starts",
            "%,d as all users were busy, %,d as a user woke up late (p99 of wake-ups %s ms)",
            result.lateForWantOfUsers(),
            lateWakeUps(),
            Percentiles.text(result.wakeUps(), 99)));
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

  /** What went wrong, how often; empty if nothing did. */
  List<String> errors() {
    return errors(
        result.unexpected(), result.failed(), result.failedConnects(), result.warmUpErrors());
  }

  static List<String> errors(
      Map<String, Long> unexpected,
      Map<String, Long> failed,
      Map<String, Long> failedConnects,
      long warmUpErrors) {
    var lines = new ArrayList<String>();
    lines.addAll(lines("status ", unexpected));
    lines.addAll(lines("", failed));
    lines.addAll(lines("no new connection: ", failedConnects));
    if (warmUpErrors > 0) {
      lines.add(format("%,12d  during the warm-up", warmUpErrors));
    }
    return lines;
  }

  /** The same below a heading. */
  static String errors(List<String> lines) {
    return lines.isEmpty() ? "" : "\nerrors\n" + String.join("\n", lines) + "\n";
  }

  private static List<String> lines(String kind, Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> format("%,12d  %s", entry.getValue(), shortened(kind + entry.getKey())))
        .toList();
  }

  private static String shortened(String reason) {
    var line = reason.replaceAll("\\s+", " ");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON - 3) + "...";
  }

  /** What else must be known of the numbers. */
  List<String> remarks() {
    var remarks = new ArrayList<String>();
    if (!result.isComplete()) {
      remarks.add(
          "The percentiles are of requests with an expected answer; all others are missing.");
    }
    if (result.isGeneratorLate()) {
      remarks.add(
          format(
              """
              The load generator itself was late: p99 of wake-ups is %s ms, which is part of the latency.
              Lower --rate, or use another machine than the server's.\
              """,
              Percentiles.text(result.wakeUps(), 99)));
    }
    return remarks;
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

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
