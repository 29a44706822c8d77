package dev.racecourse.races.report;

import static java.util.stream.Collectors.groupingBy;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Layer;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Marks;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.races.report.Hazard.Judged;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The states that tests showed and must not: how soon, how often, and in how many JVMs. */
record ForbiddenBlocks(List<Hazard> hazards, List<Run> runs) {

  private static final String TITLE = "How soon, and how often, what must not be seen was seen";
  private static final double MILLION = 1e6;

  /** Keeps a page of any suite small. */
  private static final int MOST_LISTED = 300;

  /** Empty if there is none. */
  List<Block> blocks() {
    var byTest = runs.stream().collect(groupingBy(Run::test));
    var seen =
        hazards.stream()
            .flatMap(hazard -> hazard.tests().stream())
            .map(Judged::test)
            .flatMap(
                test -> Forbidden.of(test, byTest.getOrDefault(test.listed(), List.of())).stream())
            .toList();
    if (seen.isEmpty()) {
      return List.of();
    }
    var planted = points(true);
    var subjects = points(false);
    return planted.isEmpty() && subjects.isEmpty()
        ? List.of(table(seen))
        : List.of(
            Figure.of(
                TITLE,
                "%d planted bugs and %d subjects, by time and rate. The table below has the states."
                    .formatted(planted.size(), subjects.size()),
                plot(planted, subjects),
                table(seen)));
  }

  /** Seconds until a JVM showed it, and samples in a million that did. */
  private List<Point> points(boolean planted) {
    return hazards.stream()
        .flatMap(hazard -> hazard.tests().stream())
        .filter(judged -> judged.test().isPlanted() == planted)
        .map(judged -> judged.judgement().evidence())
        .filter(evidence -> evidence.caughtAfterSeconds().orElse(0) > 0)
        .filter(evidence -> evidence.forbiddenSamples() > 0)
        .map(ForbiddenBlocks::point)
        .toList();
  }

  private static Point point(Evidence evidence) {
    return new Point(
        evidence.caughtAfterSeconds().orElseThrow(), MILLION * evidence.forbiddenShare());
  }

  private static LinePlot plot(List<Point> planted, List<Point> subjects) {
    var all = new ArrayList<>(planted);
    all.addAll(subjects);
    var seconds = all.stream().mapToDouble(Point::x).summaryStatistics();
    var rates = all.stream().mapToDouble(Point::y).summaryStatistics();
    var layers = new ArrayList<Layer>();
    if (!planted.isEmpty()) {
      layers.add(new Marks("a planted bug", Tone.BETTER, planted));
    }
    if (!subjects.isEmpty()) {
      layers.add(new Marks("a subject that raced", Tone.WORSE, subjects));
    }
    return new LinePlot(
        new Axis(
            "seconds of its JVMs until one had shown it",
            Scale.aroundRatios(seconds.getMin(), seconds.getMax())),
        new Axis(
            "samples in a million that showed it",
            Scale.aroundRatios(rates.getMin(), rates.getMax())),
        layers);
  }

  private static dev.racecourse.charts.Table table(List<Forbidden> seen) {
    return new dev.racecourse.charts.Table(
        seen.size() > MOST_LISTED
            ? format(
                "States that must not be seen: %,d of %,d; all are in results.json",
                MOST_LISTED, seen.size())
            : "States that must not be seen",
        List.of(
            Column.words("test"),
            Column.words("state"),
            Column.words("what it is"),
            Column.number("seen"),
            Column.number("of samples"),
            Column.number("JVMs")),
        seen.stream().limit(MOST_LISTED).map(ForbiddenBlocks::row).toList());
  }

  private static List<Words> row(Forbidden seen) {
    var outcome = seen.outcome();
    return List.of(
        PageText.code(seen.test().toString()),
        PageText.code("[" + outcome.state() + "]"),
        Words.of(PageText.plain(outcome.description())),
        Words.of(JudgementText.number(outcome.count())),
        Words.of(
            seen.samples() == 0
                ? "-"
                : JudgementText.rate((double) outcome.count() / seen.samples())),
        Words.of(format("%,d of %,d", seen.showing(), seen.jvms())));
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
