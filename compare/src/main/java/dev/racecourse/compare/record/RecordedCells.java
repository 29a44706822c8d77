package dev.racecourse.compare.record;

import static dev.racecourse.compare.history.Ratios.IDENTICAL;

import dev.racecourse.compare.build.Digest;
import dev.racecourse.compare.build.JarContent;
import dev.racecourse.compare.build.Jars;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict.Identical;
import dev.racecourse.compare.history.CellRow;
import dev.racecourse.compare.history.Ratios;
import dev.racecourse.compare.history.Verdicts;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.process.SetupException;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.races.side.Side;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all cells.
 *
 * @param jars of the commit
 * @param series by what the other is, the anchor or the previous commit; one that is both is the
 *     anchor
 * @param previousIsAnchor whether one is both
 */
record RecordedCells(Jars jars, Map<String, PairSeries> series, boolean previousIsAnchor) {

  List<CellRow> rows() {
    return series.values().stream()
        .flatMap(one -> one.choice().common().stream())
        .distinct()
        .map(this::row)
        .toList();
  }

  private CellRow row(CellKey cell) {
    var anchor = series(RecordedCommits.ANCHOR);
    var previous = previousIsAnchor ? anchor : series(RecordedCommits.PREVIOUS);
    return new CellRow(
        cell,
        anchor.map(one -> isIdentical(one, cell) ? IDENTICAL : ratios(one, cell)).orElse(null),
        previous.map(one -> ratios(one, cell)).orElse(null),
        allocated(cell),
        previous.flatMap(one -> decided(one, cell)).map(Verdicts::of).orElse(null),
        benchmarkDigest(cell),
        anchor.map(RecordedCells::pairsDigest).orElse(null));
  }

  private Optional<PairSeries> series(String who) {
    return Optional.ofNullable(series.get(who));
  }

  private static boolean isIdentical(PairSeries series, CellKey cell) {
    return decided(series, cell)
        .filter(decision -> decision.speed() instanceof Identical)
        .isPresent();
  }

  private static @Nullable Ratios ratios(PairSeries series, CellKey cell) {
    var sample = sample(series, cell);
    if (sample.isEmpty() || sample.get().measured().size() < 2) {
      return null;
    }
    return new Ratios(estimate(sample.get().logRatios()), estimate(sample.get().cpuLogRatios()));
  }

  /** Of all pairs: the estimate of a verdict may be of the first ones, up to the deciding look. */
  private static @Nullable Estimate estimate(double[] values) {
    return values.length < 2 ? null : Estimate.of(values);
  }

  private static Optional<CellSample> sample(PairSeries series, CellKey cell) {
    return series.samples().stream().filter(sample -> sample.cell().equals(cell)).findFirst();
  }

  private static Optional<CellDecision> decided(PairSeries series, CellKey cell) {
    return series.decided().stream().filter(decision -> decision.cell().equals(cell)).findFirst();
  }

  /** The mean of all JVMs of the commit. */
  private @Nullable Double allocated(CellKey cell) {
    var bytes =
        series.values().stream()
            .flatMap(one -> sample(one, cell).stream())
            .map(sample -> sample.allocated(Side.HEAD))
            .flatMapToDouble(Arrays::stream)
            .average();
    return bytes.isPresent() ? bytes.getAsDouble() : null;
  }

  private @Nullable String benchmarkDigest(CellKey cell) {
    return jars.harness()
        .map(JarContent::of)
        .flatMap(jar -> jar.digestOf(List.of(cell.workload().benchmarkClass())))
        .orElse(null);
  }

  private static @Nullable String pairsDigest(PairSeries series) {
    var journal = series.context().run().file(RunDirectory.PAIRS);
    try {
      return Files.exists(journal) ? Digest.of(Files.readAllBytes(journal)) : null;
    } catch (IOException e) {
      throw new SetupException(
          "%s cannot be read: %s.\nNothing was recorded.".formatted(journal, e.getMessage()), e);
    }
  }
}
