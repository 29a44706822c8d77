package dev.racecourse.benchmarks.load;

import dev.racecourse.charts.Page;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Section;
import dev.racecourse.charts.plot.Tone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What came of a run, as a page: whether it held, and latency by percentile. */
record RunPage(Report report) {

  Page page() {
    var result = report.result();
    var sections = new ArrayList<Section>();
    sections.add(
        new Section("Latency", List.of(new LatencyFigure(result, report.options().p99()).block())));
    PageParts.section("What went wrong", report.errors()).ifPresent(sections::add);
    PageParts.section("What to know", report.remarks()).ifPresent(sections::add);
    sections.add(PageParts.origin(report.facts()));
    return new Page(
        format("Load: %,d requests a second", result.plan().rate()),
        List.of(
            Paragraph.of(
                format(
                    "Asked for %,d requests a second, achieved %,.1f over %,.1f s.",
                    result.plan().rate(), result.achievedRate(), result.seconds()))),
        new Page.Verdict(tone(), verdict()),
        sections);
  }

  private Tone tone() {
    var result = report.result();
    var limit = report.options().p99();
    if (result.interrupted()) {
      return Tone.OPEN;
    }
    if (!result.isComplete() || !limit.map(result::holds).orElse(true)) {
      return Tone.WORSE;
    }
    return limit.isPresent() ? Tone.BETTER : Tone.SAME;
  }

  private String verdict() {
    var result = report.result();
    var words =
        report
            .options()
            .p99()
            .map(limit -> verdict(result, limit))
            .orElseGet(() -> result.isComplete() ? p99(result) : "FAILED: " + missing(result));
    return (result.interrupted() ? "Interrupted; so far: " : "") + words;
  }

  private static String verdict(Result result, Duration limit) {
    if (!result.isComplete()) {
      return "NOT HELD: " + missing(result);
    }
    var held = result.holds(limit);
    return format(
        "%s: p99 of latency was %s ms, %s the limit of %s ms%s",
        held ? "Held" : "NOT HELD",
        Percentiles.text(result.latency(), 99),
        held ? "within" : "above",
        Percentiles.text(limit.toNanos()),
        !held && result.isGeneratorLate() ? "; the load generator itself was late" : "");
  }

  private static String p99(Result result) {
    return format(
        "p99 of latency was %s ms; all %,d requests got their expected answer",
        Percentiles.text(result.latency(), 99), result.counts().due());
  }

  private static String missing(Result result) {
    return format(
        "%,d of %,d requests did not get their expected answer",
        result.counts().withoutLatency(), result.counts().due());
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
