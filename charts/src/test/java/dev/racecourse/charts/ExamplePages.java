package dev.racecourse.charts;

import static java.util.stream.Collectors.toList;

import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.plot.Band;
import dev.racecourse.charts.plot.Band.Bounds;
import dev.racecourse.charts.plot.ForestPlot;
import dev.racecourse.charts.plot.Interval;
import dev.racecourse.charts.plot.Line;
import dev.racecourse.charts.plot.LinePlot;
import dev.racecourse.charts.plot.LinePlot.Axis;
import dev.racecourse.charts.plot.Matrix;
import dev.racecourse.charts.plot.Pen;
import dev.racecourse.charts.plot.Point;
import dev.racecourse.charts.plot.Scale;
import dev.racecourse.charts.plot.Tick;
import dev.racecourse.charts.plot.Tone;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A page for each kind of plot, with made-up numbers. */
final class ExamplePages {

  private ExamplePages() {}

  private static Page page(String title, Tone tone, String verdict, Block... blocks) {
    var section = new Section("What was seen", List.of(blocks));
    return new Page(
        title,
        List.of(Paragraph.of("An example.")),
        new Page.Verdict(tone, verdict),
        List.of(section));
  }

  /** Cells of a comparison, one with a name that tries to be markup. */
  static Page comparison() {
    var band = new Interval(0.97, 1, 1.03);
    var rows =
        List.of(
            row("ReadPost.readPost target=memory -t 4", "SLOWER", Tone.WORSE, 0.874, 0.012, band),
            row("<script>alert(1)</script>", "FLAGGED", Tone.FLAGGED, 0.965, 0.05, band),
            row("EditPost.editPost -t 4", "faster", Tone.BETTER, 1.082, 0.02, band),
            row("ListPosts.list -t 4", "undecided", Tone.OPEN, 1.01, 0.9, band),
            row(
                "PostStoreOperations.findThePostThatNobodyHasEverWritten -t 16",
                "no change",
                Tone.SAME,
                1.002,
                0.008,
                band),
            new ForestPlot.Row("Startup.start ss", "not comparable", Tone.VOID, null, band));
    var table =
        new Table(
            "Speed of each cell",
            List.of(Column.words("cell"), Column.words("verdict")),
            rows.stream()
                .map(row -> List.<Words>of(new Words.Code(row.name()), Words.of(row.words())))
                .toList());
    var plot = ForestPlot.ofRatios(new ForestPlot.Key("slower", "faster", "within --delta"), rows);
    return page(
        "compare: v1 to v2",
        Tone.WORSE,
        "FAILS (slower): 1 slower",
        Figure.of("Speed of head over base", "6 cells, 1 slower.", plot, table));
  }

  private static ForestPlot.Row row(
      String name, String words, Tone tone, double mean, double half, Interval band) {
    var interval = new Interval(mean * Math.exp(-half), mean, mean * Math.exp(half));
    return new ForestPlot.Row(name, words + " " + mean, tone, interval, band);
  }

  /** Throughput over threads, beside a ruler, with a law that was fitted. */
  static Page sweep() {
    var threads = List.of(1.0, 2.0, 4.0, 8.0, 16.0);
    var scale =
        Scale.log(1, 16)
            .withTicks(threads.stream().map(t -> new Tick(t, "%.0f".formatted(t))).toList());
    var panels =
        Stream.of("CreatePost", "EditPost", "ReadPost")
            .map(
                name -> {
                  var slope = name.equals("ReadPost") ? 0.9 : 0.6;
                  var points = points(threads, slope);
                  var bounds =
                      points.stream()
                          .map(p -> new Bounds(p.x(), 0.9 * p.y(), 1.1 * p.y()))
                          .toList();
                  return new Panel(
                      name,
                      name + " answers up to %.0f requests a second.".formatted(points.get(4).y()),
                      new LinePlot(
                          new Axis("threads", scale),
                          new Axis("requests a second", Scale.linear(0, 60_000)),
                          List.of(
                              new Band("95 % interval", Pen.FIRST, bounds),
                              new Line("Ruler, an empty server", Pen.SECOND, points(threads, 1)),
                              new Line("the fitted law", Pen.FAINT, points(threads, slope * 0.97)),
                              new Line("the request", Pen.FIRST, points))));
                })
            .toList();
    var table =
        new Table(
            "Requests a second",
            List.of(Column.words("benchmark"), Column.number("threads"), Column.number("ops/s")),
            Stream.of("CreatePost", "EditPost", "ReadPost")
                .flatMap(
                    name ->
                        threads.stream()
                            .map(
                                t -> List.of(Words.of(name), Words.of("" + t), Words.of("23,000"))))
                .toList());
    return page(
        "A sweep",
        Tone.SAME,
        "3 requests, 15 rows",
        new Figure("Throughput over threads", panels, table));
  }

  private static List<Point> points(List<Double> threads, double slope) {
    return threads.stream()
        .map(t -> new Point(t, 20_000 * slope * t / (1 + 0.35 * (t - 1) + 0.002 * t * (t - 1))))
        .toList();
  }

  /** Latency by percentile, as HdrHistogram draws it. */
  static Page load() {
    var rank = List.of(0.0, 50.0, 75.0, 90.0, 95.0, 99.0, 99.5, 99.9, 99.95, 99.99, 99.999);
    var latency = List.of(0.11, 0.16, 0.21, 0.32, 0.7, 1.7, 3.1, 7.1, 8.8, 10.9, 13.4);
    var service = List.of(0.03, 0.05, 0.06, 0.12, 0.2, 0.56, 1.1, 6.1, 7.0, 9.6, 10.9);
    var plot =
        new LinePlot(
            new Axis("percentile", Scale.percentile(99.999)),
            new Axis("milliseconds", Scale.log(0.02, 25)),
            List.of(
                new Line(
                    "limit of p99", Pen.FAINT, List.of(new Point(0, 20), new Point(99.999, 20))),
                new Line("latency, from the intended start", Pen.FIRST, zipped(rank, latency)),
                new Line("service time, from the real start", Pen.SECOND, zipped(rank, service))));
    var table =
        new Table(
            "Milliseconds by percentile",
            List.of(
                Column.number("percentile"), Column.number("latency"), Column.number("service")),
            IntStream.range(0, rank.size())
                .mapToObj(
                    i ->
                        Stream.of(rank.get(i), latency.get(i), service.get(i))
                            .<Words>map(v -> Words.of(v.toString()))
                            .toList())
                .toList());
    return page(
        "A load run",
        Tone.BETTER,
        "limit of 20.000 ms for p99 of latency: held",
        Figure.of("Latency by percentile", "p99 is 1.7 ms.", plot, table));
  }

  private static List<Point> zipped(List<Double> x, List<Double> y) {
    return IntStream.range(0, x.size()).mapToObj(i -> new Point(x.get(i), y.get(i))).toList();
  }

  /** Hazards, and what their tests showed. */
  static Page races() {
    var columns = List.of("shipped", "planted 1", "planted 2");
    var rows =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    new Matrix.Row(
                        "DeleteIsFinalWhateverElseHappensAtThatTime" + i,
                        List.of(
                            i == 2
                                ? new Matrix.Cell(Tone.WORSE, 0.14, "race")
                                : new Matrix.Cell(Tone.SAME, 0, "clean"),
                            new Matrix.Cell(Tone.BETTER, 0.9, "caught"),
                            i == 3
                                ? new Matrix.Cell(Tone.FLAGGED, 0, "missed")
                                : new Matrix.Cell(Tone.BETTER, 0.4, "caught"))))
            .toList();
    var table =
        new Table(
            "What each test showed",
            Stream.concat(Stream.of("hazard"), columns.stream()).map(Column::words).toList(),
            rows.stream()
                .map(
                    row ->
                        DoubleStream.of(0, 1, 2, 3)
                            .mapToObj(
                                i ->
                                    i == 0
                                        ? new Words.Code(row.name())
                                        : Words.of(row.cells().get((int) i - 1).words()))
                            .collect(toList()))
                .toList());
    return page(
        "A race run",
        Tone.WORSE,
        "1 race",
        Figure.of("Hazards", "1 of 6 hazards raced.", new Matrix(columns, rows), table));
  }
}
