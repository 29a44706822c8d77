package dev.racecourse.compare.history;

import dev.racecourse.compare.machine.CpuQuota;
import dev.racecourse.compare.stats.Estimate;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of a history as CSV (RFC 4180), a line each. What is unknown is empty. */
public final class Csv {

  private static final Pattern QUOTED = Pattern.compile("[\",\r\n]");

  private static final List<Column> COLUMNS =
      List.of(
          new Column("run", line -> line.header().id()),
          new Column("time", line -> line.header().time()),
          new Column("commit", line -> line.header().commit()),
          new Column("committed", line -> line.header().committed()),
          new Column("previous", line -> line.header().previous()),
          new Column("anchor", line -> line.header().anchor()),
          new Column("epoch", line -> line.header().epoch()),
          new Column("processor", line -> line.header().machine().cpu()),
          new Column("cores", line -> line.header().machine().cores()),
          new Column("cpu_quota", line -> quota(line.header().machine().cpuQuota())),
          new Column("jdk", line -> line.header().machine().jdk()),
          new Column("vm", line -> line.header().machine().vm()),
          new Column("jvm_flags", line -> words(line.header().machine().jvmFlags())),
          new Column("harness", line -> line.header().harness()),
          new Column("benchmark", line -> line.row.cell().workload().benchmark()),
          new Column("mode", line -> line.row.cell().workload().mode().label()),
          new Column("params", line -> params(line.row.cell().workload().params())),
          new Column("threads", line -> line.row.cell().threads()),
          new Column("anchor_speed", line -> line.anchor(Ratios::speed, Estimate::mean)),
          new Column("anchor_speed_error", line -> line.anchor(Ratios::speed, Estimate::error)),
          new Column("anchor_pairs", line -> line.anchor(Ratios::speed, Estimate::pairs)),
          new Column("anchor_cpu", line -> line.anchor(Ratios::cpu, Estimate::mean)),
          new Column("anchor_cpu_error", line -> line.anchor(Ratios::cpu, Estimate::error)),
          new Column("previous_speed", line -> line.previous(Ratios::speed, Estimate::mean)),
          new Column("previous_speed_error", line -> line.previous(Ratios::speed, Estimate::error)),
          new Column("previous_pairs", line -> line.previous(Ratios::speed, Estimate::pairs)),
          new Column("previous_cpu", line -> line.previous(Ratios::cpu, Estimate::mean)),
          new Column("previous_cpu_error", line -> line.previous(Ratios::cpu, Estimate::error)),
          new Column("allocated", line -> line.row.allocated()),
          new Column("speed_verdict", line -> line.verdict(Verdicts::speed)),
          new Column("cpu_verdict", line -> line.verdict(Verdicts::cpu)),
          new Column("allocation_verdict", line -> line.verdict(Verdicts::allocation)),
          new Column("benchmark_digest", line -> line.row.benchmarkDigest()),
          new Column("pairs_digest", line -> line.row.pairsDigest()),
          new Column("excluded", Line::excluded));

  private Csv() {}

  private record Column(String name, Function<Line, @Nullable Object> value) {}

  private record Line(Run run, CellRow row, boolean excluded) {

    RunHeader header() {
      return run.header();
    }

    @Nullable Object anchor(
        Function<Ratios, @Nullable Estimate> which, Function<Estimate, Object> value) {
      return number(row.toAnchor(), which, value);
    }

    @Nullable Object previous(
        Function<Ratios, @Nullable Estimate> which, Function<Estimate, Object> value) {
      return number(row.toPrevious(), which, value);
    }

    @Nullable Object verdict(Function<Verdicts, String> which) {
      return row.verdicts() == null ? null : which.apply(row.verdicts());
    }

    private static @Nullable Object number(
        @Nullable Ratios ratios,
        Function<Ratios, @Nullable Estimate> which,
        Function<Estimate, Object> value) {
      var estimate = ratios == null ? null : which.apply(ratios);
      return estimate == null ? null : value.apply(estimate);
    }
  }

  /** Writes the names of the columns, then all cells. */
  public static void write(History history, Appendable out) throws IOException {
    write(COLUMNS.stream().map(Column::name).toList(), out);
    for (var run : history.runs()) {
      for (var row : run.cells()) {
        var line = new Line(run, row, history.excludes(run, row.cell()));
        write(COLUMNS.stream().map(column -> text(column.value.apply(line))).toList(), out);
      }
    }
  }

  private static void write(List<String> values, Appendable out) throws IOException {
    out.append(values.stream().map(Csv::quoted).collect(Collectors.joining(","))).append("\r\n");
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String quoted(String value) {
    return QUOTED.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private static @Nullable Object quota(@Nullable CpuQuota quota) {
    if (quota == null) {
      return null;
    }
    return quota.cores() == null ? "none" : quota.cores();
  }

  private static @Nullable String words(@Nullable List<String> all) {
    return all == null ? null : String.join(" ", all);
  }

  private static String params(Map<String, String> params) {
    return params.entrySet().stream().map(Object::toString).collect(Collectors.joining(" "));
  }
}
