package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.report.Coverage.Ending;
import dev.racecourse.benchmarks.samples.Samples;
import dev.racecourse.charts.Page;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.console.Markup;
import java.util.Comparator;
import java.util.Optional;

/** What a sweep comes to in a line: whether all was measured, and how sure that is. */
record SweepVerdict(Samples samples, Optional<Double> precision, Coverage coverage) {

  Page.Verdict verdict() {
    return new Page.Verdict(tone(), extent() + " " + certainty());
  }

  private Tone tone() {
    if (!coverage.failures().isEmpty()) {
      return Tone.WORSE;
    }
    return coverage.ending() == Ending.OVER && missing() == 0 ? Tone.SAME : Tone.OPEN;
  }

  private String extent() {
    var all = coverage.planned().size();
    var rows = "%d of %d rows".formatted(all - missing(), all);
    if (!coverage.failures().isEmpty()) {
      var first = coverage.failures().get(0);
      return "FAILED: %s; %s measured."
          .formatted(Markup.PAGE.message(first.cell() + ": " + first.reason()), rows);
    }
    return switch (coverage.ending()) {
      case RUNNING -> "Not over yet: " + rows + " so far.";
      case INTERRUPTED -> "Interrupted: " + rows + " measured.";
      case OVER ->
          missing() > 0
              ? "INCOMPLETE: " + rows + " measured; the budget was too short."
              : all == 1 ? "The row was measured." : "All %d rows were measured.".formatted(all);
    };
  }

  private long missing() {
    return coverage.missing(samples.cells());
  }

  private String certainty() {
    var least =
        samples.cells().stream()
            .filter(cell -> !samples.isRuler(cell.workload()))
            .max(Comparator.comparingDouble(samples::uncertainty));
    if (least.isEmpty()) {
      return "Only rulers so far.";
    }
    var half = samples.uncertainty(least.get());
    if (Double.isInfinite(half)) {
      return "A row with a single JVM has no interval: the next JVM may well differ.";
    }
    return "The least certain is %s: +-%s%s."
        .formatted(
            least.get(),
            Figures.percent(half),
            precision
                .map(
                    wanted ->
                        (half > wanted ? ", more than the " : ", within the ")
                            + Figures.percent(wanted)
                            + " asked for")
                .orElse(""));
  }
}
