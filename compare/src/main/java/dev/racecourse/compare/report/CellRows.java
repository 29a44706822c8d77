package dev.racecourse.compare.report;

import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Interval;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.Flagged;
import dev.racecourse.compare.decide.Verdict.Identical;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.NotComparable;
import dev.racecourse.compare.decide.Verdict.Worse;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.console.Markup;
import java.util.stream.Stream;

/** What all figures of cells say in the same way. */
final class CellRows {

  private CellRows() {}

  /** The cell with its threads, which stay on one line. */
  static String name(Row row) {
    return Markup.PAGE.verbatim(row.words().get(0)) + " -t\u00a0" + row.words().get(1);
  }

  /** The cell, in a table. */
  static Words cell(Row row) {
    return new Words.Code(Markup.PAGE.verbatim(row.words().get(0)));
  }

  static Tone tone(Verdict verdict) {
    if (verdict instanceof Worse) {
      return Tone.WORSE;
    }
    if (verdict instanceof Better) {
      return Tone.BETTER;
    }
    if (verdict instanceof Flagged) {
      return Tone.FLAGGED;
    }
    if (verdict instanceof NoChange || verdict instanceof Identical) {
      return Tone.SAME;
    }
    return verdict instanceof NotComparable ? Tone.VOID : Tone.OPEN;
  }

  /** Of all that is said of a cell, what matters most. */
  static Tone tone(CellDecision cell) {
    var tones = cell.verdicts().stream().map(CellRows::tone).toList();
    return Stream.of(Tone.WORSE, Tone.FLAGGED, Tone.VOID, Tone.BETTER)
        .filter(tones::contains)
        .findFirst()
        .orElse(tone(cell.speed()));
  }

  /** Head over base. */
  static Interval ratio(Estimate estimate) {
    return new Interval(
        Math.exp(estimate.low()), Math.exp(estimate.mean()), Math.exp(estimate.high()));
  }

  /** The ratios that are no further from 1 than is of interest. */
  static Interval band(Report report) {
    var margin = report.heading().rule().margin().log();
    return new Interval(Math.exp(-margin), 1, Math.exp(margin));
  }
}
