package dev.racecourse.compare.report;

import dev.racecourse.charts.Block;
import dev.racecourse.charts.Bullets;
import dev.racecourse.charts.Figure;
import dev.racecourse.charts.Paragraph;
import dev.racecourse.charts.Table;
import dev.racecourse.charts.Table.Column;
import dev.racecourse.charts.Words;
import dev.racecourse.charts.plot.Matrix;
import dev.racecourse.charts.plot.Matrix.Cell;
import dev.racecourse.charts.plot.Tone;
import dev.racecourse.compare.races.RaceReport;
import dev.racecourse.console.Markup;
import dev.racecourse.races.diff.RaceDiff;
import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.Seen;
import dev.racecourse.races.diff.RaceFinding.Sighting;
import dev.racecourse.races.diff.RaceFinding.Tally;
import dev.racecourse.races.side.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What changed about races: in words, and which side showed what. */
record RaceBlocks(RaceReport races) {

  private static final String TITLE = "Forbidden states that either side showed";

  List<Block> blocks() {
    var blocks = new ArrayList<Block>();
    blocks.add(new Bullets(new RaceText(races).page().stream().map(Paragraph::of).toList()));
    var seen =
        races.diff().map(RaceDiff::findings).orElse(List.of()).stream()
            .filter(Seen.class::isInstance)
            .map(Seen.class::cast)
            .toList();
    if (!seen.isEmpty()) {
      blocks.add(figure(seen));
    }
    return blocks;
  }

  private static Figure figure(List<Seen> seen) {
    var sides = Stream.of(Side.values()).map(Side::toString).toList();
    return Figure.of(
        TITLE,
        "In how many JVMs each side showed each of %d states. The table below has the numbers."
            .formatted(seen.size()),
        new Matrix(sides, seen.stream().map(RaceBlocks::plotted).toList()),
        new Table(
            TITLE,
            List.of(
                Column.words("test"),
                Column.words("state"),
                Column.words("what it is"),
                Column.words("base"),
                Column.words("head")),
            seen.stream().map(Seen::sighting).map(RaceBlocks::listed).toList()));
  }

  private static Matrix.Row plotted(Seen seen) {
    var sighting = seen.sighting();
    var shown = seen instanceof MaybeNew ? Tone.FLAGGED : Tone.WORSE;
    return new Matrix.Row(
        name(sighting) + " " + state(sighting),
        Stream.of(Side.values()).map(side -> cell(sighting.tallies().on(side), shown)).toList());
  }

  private static Cell cell(Tally tally, Tone shown) {
    if (tally.forks() == 0) {
      return new Cell(Tone.OPEN, 0, "not run");
    }
    var tone = tally.showing() > 0 ? shown : Tone.SAME;
    return new Cell(tone, (double) tally.showing() / tally.forks(), jvms(tally));
  }

  private static List<Words> listed(Sighting sighting) {
    return List.of(
        new Words.Code(name(sighting)),
        new Words.Code(state(sighting)),
        Words.of(Markup.PAGE.message(sighting.description())),
        Words.of(words(sighting.tallies().base())),
        Words.of(words(sighting.tallies().head())));
  }

  private static String name(Sighting sighting) {
    return Markup.PAGE.verbatim(sighting.test().toString());
  }

  private static String state(Sighting sighting) {
    return Markup.PAGE.verbatim("[" + sighting.state() + "]");
  }

  private static String words(Tally tally) {
    return String.format(
        Locale.ROOT, "%,d in %,d samples, %s", tally.count(), tally.samples(), jvms(tally));
  }

  private static String jvms(Tally tally) {
    return "in %d of %d JVMs".formatted(tally.showing(), tally.forks());
  }
}
