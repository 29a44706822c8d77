package dev.racecourse.compare.report;

import dev.racecourse.compare.races.RaceDiff;
import dev.racecourse.compare.side.Side;
import java.util.ArrayList;
import java.util.List;

/**
 * What head changed about races, as text: a line that sums it up, then a line a finding, worst
 * first.
 */
public record RaceText(String summary, RaceDiff diff) {

  private static final int COLUMNS = 100;

  /** Sums up what was found. */
  public RaceText(RaceDiff diff) {
    this(RaceSummary.of(diff), diff);
  }

  /** The lines for a terminal, at most 100 columns wide; what does not fit goes on indented. */
  public List<String> plain() {
    return lines(Markup.PLAIN).stream()
        .flatMap(line -> new WrappedText(line, COLUMNS).lines().stream())
        .toList();
  }

  /** The lines for a pull request, in GitHub's Markdown. */
  public List<String> markdown() {
    return lines(Markup.MARKDOWN);
  }

  private List<String> lines(Markup markup) {
    var lines = new ArrayList<String>();
    lines.add(markup.loud(summary));
    var text = new RaceFindingText(markup);
    diff.findings().forEach(finding -> lines.add(markup.item(text.of(finding))));
    for (var side : Side.values()) {
      for (var fault : diff.faults().on(side)) {
        lines.add(
            markup.item(
                "%s: %s on %s".formatted(markup.loud("fault"), markup.message(fault), side)));
      }
    }
    return lines;
  }
}
