package dev.racecourse.races.report;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Matrix;
import dev.racecourse.charts.plot.Matrix.Cell;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.races.report.Hazard.Judged;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.verdict.Judgement;
import dev.racecourse.races.verdict.Judgement.Caught;
import dev.racecourse.races.verdict.Judgement.Clean;
import dev.racecourse.races.verdict.Judgement.NotRun;
import dev.racecourse.races.verdict.Judgement.Racy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Hazards, and what their tests showed: the subject, and the bugs that were planted. What is wrong
 * comes first.
 *
 * @param hazards at least one, in their order
 */
record HazardFigure(List<Hazard> hazards, List<Run> runs) {

  /** More would not be looked at, and are in the table. */
  private static final int MOST_DRAWN = 80;

  /** Keeps a page of any suite small. */
  private static final int MOST_LISTED = 1500;

  /** Powers of ten that fit into a bar. */
  private static final int DECADES = 8;

  static final String BARS =
      "A bar is longer the more often a test showed what must not be seen: each ten times make it"
          + " an eighth longer, and in every sample would fill it. A rate is a share of samples;"
          + " below is a 95 % bound.";

  Figure figure() {
    var drawn = hazards.stream().limit(MOST_DRAWN).toList();
    var planted = hazards.stream().anyMatch(hazard -> !hazard.planted().isEmpty());
    var racing = jvmsThatRaced();
    var columns = planted ? List.of("subject", "planted bugs") : List.of("subject");
    var rows =
        drawn.stream()
            .map(hazard -> new Matrix.Row(PageText.plain(hazard.name()), cells(hazard, racing)))
            .toList();
    var wrong = hazards.stream().filter(hazard -> !hazard.isSound()).count();
    return Figure.of(
        drawn.size() == hazards.size()
            ? "What each hazard showed"
            : format("What each hazard showed: %d of %,d", drawn.size(), hazards.size()),
        format(
            "%,d hazards, of which %,d are not as they should be. The table below has each test.",
            hazards.size(), wrong),
        new Matrix(columns, rows),
        table());
  }

  private Map<String, Long> jvmsThatRaced() {
    return runs.stream().filter(Run::hasRaced).collect(groupingBy(Run::test, counting()));
  }

  private static List<Cell> cells(Hazard hazard, Map<String, Long> racing) {
    var cells = new ArrayList<Cell>();
    cells.add(
        hazard
            .subject()
            .map(judged -> subject(judged, racing.getOrDefault(judged.test().listed(), 0L)))
            .orElse(new Cell(Tone.OPEN, 0, "not selected")));
    if (!hazard.planted().isEmpty()) {
      cells.add(planted(hazard));
    }
    return cells;
  }

  private static Cell subject(Judged judged, long racing) {
    var judgement = judged.judgement();
    var evidence = judgement.evidence();
    if (judgement instanceof Racy) {
      return new Cell(
          Tone.WORSE,
          length(evidence.forbiddenShare()),
          format("RACY in %,d of %,d JVMs", racing, evidence.jvms()));
    }
    var words =
        judgement instanceof Clean
            ? "clean, below " + JudgementText.rate(JudgementText.bound(evidence))
            : JudgementText.word(judgement).toLowerCase(Locale.ROOT);
    return new Cell(tone(judgement), 0, words);
  }

  /** With the bug that was seen least often. */
  private static Cell planted(Hazard hazard) {
    var all = hazard.planted().size();
    var caught = hazard.caught();
    if (caught < all) {
      return new Cell(Tone.FLAGGED, 0, format("%d of %d CAUGHT", caught, all));
    }
    var least =
        hazard.planted().stream()
            .mapToDouble(judged -> judged.judgement().evidence().forbiddenShare())
            .min()
            .orElseThrow();
    var count = all == 1 ? "caught" : all + " caught";
    return new Cell(
        Tone.BETTER, length(least), least == 0 ? count : count + ", " + JudgementText.rate(least));
  }

  /** Of a bar, from 0 to 1. */
  private static double length(double share) {
    return Math.max(0, Math.min(1, 1 + Math.log10(share) / DECADES));
  }

  private static Tone tone(Judgement judgement) {
    if (judgement instanceof Racy) {
      return Tone.WORSE;
    }
    if (judgement instanceof Clean) {
      return Tone.SAME;
    }
    if (judgement instanceof Caught) {
      return Tone.BETTER;
    }
    return judgement instanceof NotRun ? Tone.OPEN : Tone.FLAGGED;
  }

  private dev.racecourse.charts.Table table() {
    var rows =
        hazards.stream()
            .flatMap(hazard -> hazard.tests().stream().map(judged -> row(hazard.name(), judged)))
            .toList();
    return new dev.racecourse.charts.Table(
        rows.size() > MOST_LISTED
            ? format("Tests: %,d of %,d; all are in results.json", MOST_LISTED, rows.size())
            : "Tests",
        List.of(
            Column.words("hazard"),
            Column.words("test"),
            Column.number("JVMs"),
            Column.number("samples"),
            Column.words("verdict")),
        rows.stream().limit(MOST_LISTED).toList());
  }

  private static List<Words> row(String hazard, Judged judged) {
    var evidence = judged.judgement().evidence();
    return List.of(
        PageText.code(hazard),
        Words.of(PageText.plain(judged.test().variant())),
        Words.of(JudgementText.number(evidence.jvms())),
        Words.of(JudgementText.number(evidence.samples())),
        new Words.Toned(JudgementText.words(judged.judgement()), tone(judged.judgement())));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
