package dev.racecourse.benchmarks.report;

import dev.racecourse.benchmarks.heat.WarmUp;
import dev.racecourse.benchmarks.samples.Samples;
import dev.racecourse.benchmarks.scaling.RatioInterval;
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
    return cold(row) + imprecise(row) + aboveRuler(row) + waking(row) + beyondCores(row);
  }

  private String cold(Row row) {
    var warmUps = samples.warmUps(row.cell().workload());
    var cold = warmUps.stream().filter(warmUp -> !warmUp.settled()).toList();
    return cold.isEmpty()
        ? ""
        : mark(
            "c",
            "a JVM was cold: it was still compiling or getting faster at the end of its warm-up (%s s)"
                .formatted(Math.round(cold.stream().mapToDouble(WarmUp::seconds).max().orElse(0))));
  }

  private String imprecise(Row row) {
    return precision
        .filter(wanted -> !samples.isRuler(row.cell().workload()))
        .filter(wanted -> samples.uncertainty(row.cell()) > wanted)
        .map(wanted -> mark("p", "half of the interval is more than " + Figures.percent(wanted)))
        .orElse("");
  }

  private String aboveRuler(Row row) {
    return row.ofRuler()
        .flatMap(RatioInterval::interval)
        .filter(bounds -> bounds.low() > 1)
        .flatMap(bounds -> row.ruler())
        .map(
            ruler -> mark("r", "faster than Ruler" + cpu(", which takes", ruler, ruler.cheapest())))
        .orElse("");
  }

  private String waking(Row row) {
    var alone = row.alone();
    return row.threads() > 1 && alone.cpu() > WAKING * row.cpu()
        ? mark(
            "w",
            "not all of the speed-up is scaling: with 1 thread each answer waits for a core to wake"
                + " up"
                + cpu("\n   " + name(row) + " takes", alone, row))
        : "";
  }

  private String beyondCores(Row row) {
    return row.threads() > 1 && row.speedUp().map(s -> s.ratio() > cores).orElse(false)
        ? mark(
            "x",
            "the speed-up is above the number of cores, "
                + cores
                + cpu("\n   " + name(row) + " takes", row.alone(), row))
        : "";
  }

  private String name(Row row) {
    return names.of(row.cell().workload());
  }

  /** What CPU an operation takes in a row, if it is less in another one; else nothing. */
  private static String cpu(String begin, Row dear, Row cheap) {
    return dear.cpu() > cheap.cpu()
        ? String.format(
            Locale.ROOT,
            "%s %.1f us of CPU an operation with %d thread%s, %.1f with %d",
            begin,
            dear.cpu(),
            dear.threads(),
            dear.threads() == 1 ? "" : "s",
            cheap.cpu(),
            cheap.threads())
        : "";
  }

  private String mark(String letter, String meaning) {
    meanings.putIfAbsent(letter, meaning);
    return letter;
  }

  /** The meanings of all letters so far, a line or two each. */
  List<String> meanings() {
    return meanings.entrySet().stream()
        .map(note -> String.format(Locale.ROOT, "%s: %s", note.getKey(), note.getValue()))
        .toList();
  }

  /** The meanings, one below the other. */
  String text() {
    return meanings().stream().map(note -> note + "\n").collect(Collectors.joining());
  }
}
