package dev.racecourse.benchmarks.load;

import dev.racecourse.console.DurationText;
import dev.racecourse.console.TextTable;
import dev.racecourse.console.TextTable.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells people what came of a search, in lines of at most 100 characters if the target is short.
 *
 * @param target where the requests went
 */
record SearchReport(String target, LoadOptions options, Search search) {

  @Override
  public String toString() {
    return facts().stream().map(Fact::line).collect(Collectors.joining())
        + "\n"
        + table()
        + Report.errors(errors())
        + "\n"
        + answer()
        + evidence().stream()
            .map(line -> "  " + line + "\n")
            .collect(Collectors.joining("", "\n", ""))
        + reservation()
        + generator();
  }

  /** What was asked for. */
  List<Fact> facts() {
    return List.of(
        Fact.of("target", "%s", target),
        Fact.of("traffic", "%s, %,d users", options.traffic(), options.users()),
        Fact.of(
            "search",
            "%,d/s to %,d/s, in probes of %s%s",
            options.rates().low(),
            options.rates().high(),
            DurationText.format(options.seconds()),
            options.warmUp().isZero()
                ? ""
                : format(
                    " after %s of warm-up at %,d/s",
                    DurationText.format(options.warmUp()), search.rates().middle())));
  }

  private TextTable table() {
    var table = new TextTable(columns());
    rows().forEach(table::add);
    return table;
  }

  List<Column> columns() {
    return List.of(
        Column.right("probe"),
        Column.right("rate"),
        Column.right("achieved"),
        Column.right("p99 ms"),
        Column.left("within " + limit() + "?"));
  }

  /** A row for each probe. */
  List<List<String>> rows() {
    var rows = new ArrayList<List<String>>();
    for (var probe : search.probes()) {
      rows.add(
          List.of(
              Integer.toString(rows.size() + 1),
              rate(probe.rate()),
              format("%,.0f/s", probe.result().achievedRate()),
              Percentiles.text(probe.result().latency(), 99),
              verdict(probe)));
    }
    return rows;
  }

  private static String verdict(Search.Probe probe) {
    var result = probe.result();
    var counts = result.counts();
    // Of a probe that was cut, requests are missing because it was.
    var missing = result.cut() ? counts.unexpected() + counts.failed() : counts.withoutLatency();
    return (probe.held() ? "held" : "failed")
        + (result.cut() ? format(", cut after %.1f s", result.seconds()) : "")
        + (missing == 0 ? "" : format(", %,d without their answer", missing))
        + (result.isGeneratorLate() ? ", generator late" : "");
  }

  /** What went wrong, how often; empty if nothing did. */
  List<String> errors() {
    return Report.errors(
        sum(Result::unexpected),
        sum(Result::failed),
        sum(Result::failedConnects),
        search.warmUpErrors());
  }

  private Map<String, Long> sum(Function<Result, Map<String, Long>> kind) {
    var sum = new TreeMap<String, Long>();
    search.probes().stream()
        .map(probe -> kind.apply(probe.result()))
        .forEach(counts -> counts.forEach((reason, count) -> sum.merge(reason, count, Long::sum)));
    return sum;
  }

  /** How sure the answer is. */
  List<String> evidence() {
    var rates = search.rates();
    return Stream.of(rates.holds().stream(), rates.between().stream(), rates.fails().stream())
        .flatMap(known -> known)
        .map(SearchReport::evidence)
        .toList();
  }

  /** How far p99 stays within the limit. */
  String answer() {
    var rates = search.rates();
    if (rates.holds().isEmpty()) {
      return format(
          "p99 does not stay within %s at %s, the lowest rate asked for:",
          limit(), rate(options.rates().low()));
    }
    var holds = rates.holds().get().rate();
    if (holds == options.rates().high()) {
      return format(
          "p99 stays within %s even at %s, the highest rate asked for:", limit(), rate(holds));
    }
    return format("p99 stays within %s up to %s", limit(), rate(holds))
        + rates
            .fails()
            .map(fails -> format(", and does not at %s:", rate(fails.rate())))
            .orElse("; where it ends is not known:");
  }

  private static String evidence(RateSearch.Tried tried) {
    return format(
        "%-6s in %d of %d probes at %s",
        tried.alwaysFailed() ? "failed" : "held",
        tried.alwaysFailed() ? tried.probes() : tried.held(),
        tried.probes(),
        rate(tried.rate()));
  }

  /** What the answer lacks, and what to do about it. */
  String reservation() {
    return switch (search.end()) {
      case FOUND -> {
        if (search.rates().holds().isEmpty()) {
          yield "Give a lower rate, or a larger --p99.\n";
        }
        yield search.rates().fails().isPresent()
            ? ""
            : "Give a higher rate to find where it ends.\n";
      }
      case PROBES ->
          format(
              """

              The search ended after %d probes, which disagree too much.
              Give longer --seconds, or use a machine that does nothing else.
              """,
              search.probes().size());
      case BUDGET ->
          format(
              """

              The budget of %s ended the search before it was sure.
              Give a larger --budget, or shorter --seconds.
              """,
              options.budget().map(DurationText::format).orElse("0s"));
      case INTERRUPTED -> "\nInterrupted: this is what was known by then.\n";
    };
  }

  /** Whether the generator may be what failed; empty if not. */
  String generator() {
    var failed = search.probes().stream().filter(probe -> !probe.held()).toList();
    var late = failed.stream().filter(probe -> probe.result().isGeneratorLate()).count();
    return late == 0
        ? ""
        : format(
            """

            The load generator itself was late in %d of %d probes that failed: the server may bear more.
            Use another machine than the server's.
            """,
            late, failed.size());
  }

  String limit() {
    return options.p99().map(DurationText::format).orElseThrow();
  }

  private static String rate(long rate) {
    return format("%,d/s", rate);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
