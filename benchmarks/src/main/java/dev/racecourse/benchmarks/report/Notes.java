package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.Cell;
import dev.racecourse.benchmarks.heat.WarmUp;
import dev.racecourse.benchmarks.samples.Samples;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What must not be overlooked in a row: a letter in the row, and its meaning below the table. */
final class Notes {

  /** How much more CPU an operation takes with one thread where the cores sleep in between. */
  private static final double WAKING = 1.25;

  private final Samples samples;
  private final Names names;
  private final Optional<Double> precision;
  private final int cores;
  private final TreeMap<String, String> meanings = new TreeMap<>();

  /**
   * There are none yet.
   *
   * @param precision the uncertainty that was asked for
   */
  Notes(Samples samples, Names names, Optional<Double> precision, int cores) {
    this.samples = samples;
    this.names = names;
    this.precision = precision;
    this.cores = cores;
  }

  /** The letters of a row. */
  String marks(Row row) {
    return List.of(cold(row), imprecise(row), waking(row), beyondCores(row)).stream()
        .collect(Collectors.joining());
  }

  private String cold(Row row) {
    var warmUps = samples.warmUps(row.cell().workload());
    var cold = warmUps.stream().filter(warmUp -> !warmUp.settled()).toList();
    return cold.isEmpty()
        ? ""
        : mark(
            "c",
            "a JVM was cold: it still compiled, or grew faster, when its warm-up was over (%s s)"
                .formatted(Math.round(cold.stream().mapToDouble(WarmUp::seconds).max().orElse(0))));
  }

  private String imprecise(Row row) {
    return precision
        .filter(wanted -> !samples.isRuler(row.cell().workload()))
        .filter(wanted -> samples.uncertainty(row.cell()) > wanted)
        .map(
            wanted ->
                mark(
                    "p",
                    "half of the interval is more than %s: the time was out"
                        .formatted(Figures.percent(wanted))))
        .orElse("");
  }

  /** With one thread each answer waits for a core that sleeps: that costs CPU, too. */
  private String waking(Row row) {
    var alone = new Row(new Cell(row.cell().workload(), 1), samples);
    return row.threads() > 1 && alone.cpu() > WAKING * row.cpu()
        ? mark(
            "w",
            "not all of the speed-up is scaling: with 1 thread each answer waits for a core to wake"
                + " up\n   (%s takes %.0f us of CPU with 1 thread, %.0f with %d)"
                    .formatted(
                        names.of(row.cell().workload()), alone.cpu(), row.cpu(), row.threads()))
        : "";
  }

  private String beyondCores(Row row) {
    return row.threads() > 1 && row.speedUp().map(s -> s.ratio() > cores).orElse(false)
        ? mark("x", "the speed-up is above the number of cores, " + cores)
        : "";
  }

  private String mark(String letter, String meaning) {
    meanings.putIfAbsent(letter, meaning);
    return letter;
  }

  /** The meanings of all letters so far. */
  String text() {
    return meanings.entrySet().stream()
        .map(note -> String.format(Locale.ROOT, "%s: %s\n", note.getKey(), note.getValue()))
        .collect(Collectors.joining());
  }
}
