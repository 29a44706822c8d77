package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a report says about races. */
final class RaceLines {

  private RaceLines() {}

  static List<String> plain(RaceReport races) {
    return lines(races, diff -> new RaceText(diff).plain());
  }

  static List<String> markdown(RaceReport races) {
    return lines(races, diff -> new RaceText(diff).markdown());
  }

  private static List<String> lines(RaceReport races, Function<RaceDiff, List<String>> text) {
    var lines = new ArrayList<String>();
    races.diff().ifPresent(diff -> lines.addAll(text.apply(diff)));
    lines.add("races: " + (lines.isEmpty() ? "not looked for, " : "") + races.note());
    return lines;
  }
}
