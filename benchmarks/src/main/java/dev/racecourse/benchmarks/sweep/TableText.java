package dev.racecourse.benchmarks.sweep;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Writes a scaling table for people. */
final class TableText {
  private static final String COLUMNS = "%-24s %7s %12s %12s %9s %9s%n";

  private TableText() {}

  static String of(ScalingTable table) {
    return "Throughput in %s. The error is half of JMH's 99.9 %% interval, which pools the%n"
            .formatted(table.unit())
        + "iterations of all forks: it is too small where forks differ.%n%n".formatted()
        + COLUMNS.formatted("benchmark", "threads", table.unit(), "error", "speed-up", "of Ruler")
        + table.rows().stream().map(TableText::line).collect(Collectors.joining());
  }

  private static String line(ScalingTable.Row row) {
    return COLUMNS.formatted(
        row.benchmark(),
        row.threads(),
        number("%,.0f", row.score()),
        number("%,.0f", row.error()),
        ratio(row.speedUp()),
        ratio(row.ofRuler()));
  }

  private static String ratio(OptionalDouble ratio) {
    return number("%.2f", ratio.orElse(Double.NaN));
  }

  private static String number(String format, double number) {
    return Double.isNaN(number) ? "-" : String.format(Locale.ROOT, format, number);
  }
}
