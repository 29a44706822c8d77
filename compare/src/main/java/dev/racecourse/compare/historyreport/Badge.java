package dev.racecourse.compare.historyreport;

import dev.racecourse.charts.markup.Element;
import dev.racecourse.compare.report.ExitCode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a history comes to, as a small picture for a README. It needs no script and no font. */
public record Badge(HistoryConclusion conclusion) {

  private static final String LABEL = "compare";
  private static final int LABEL_WIDTH = 64;
  private static final int HEIGHT = 20;
  private static final int BASELINE = 14;
  private static final int PER_LETTER = 7;
  private static final int ROOM = 16;

  private static final String GREY = "#57606a";
  private static final String GREEN = "#1a7f37";
  private static final String RED = "#b42318";
  private static final String AMBER = "#8a5300";

  /** The picture as the text of a file. */
  public String text() {
    var width = words().length() * PER_LETTER + ROOM;
    var title = LABEL + ": " + words();
    var svg =
        Element.of(
                "svg",
                Element.of("title", title),
                area(0, LABEL_WIDTH, "#24292f"),
                area(LABEL_WIDTH, width, colour()),
                centred(LABEL, LABEL_WIDTH / 2.0, LABEL.length()),
                centred(words(), LABEL_WIDTH + width / 2.0, words().length()))
            .with("xmlns", "http://www.w3.org/2000/svg")
            .with("width", LABEL_WIDTH + width)
            .with("height", HEIGHT)
            .with("role", "img")
            .with("aria-label", title);
    var out = new StringBuilder();
    svg.writeTo(out);
    return out.append('\n').toString();
  }

  private static Element area(int from, int width, String colour) {
    return Element.of("rect")
        .with("x", from)
        .with("width", width)
        .with("height", HEIGHT)
        .with("fill", colour);
  }

  /** As wide as planned, whatever font there is. */
  private static Element centred(String words, double x, int letters) {
    return Element.of("text", words)
        .with("x", x)
        .with("y", BASELINE)
        .with("text-anchor", "middle")
        .with("textLength", letters * PER_LETTER)
        .with("font-family", "Verdana,Geneva,sans-serif")
        .with("font-size", 11)
        .with("fill", "#fff");
  }

  private String words() {
    return switch (conclusion.exitCode()) {
      case ExitCode.WORSE -> worse();
      case ExitCode.FLAGGED -> "may be worse";
      case ExitCode.FINE -> "no change";
      default -> "not measured";
    };
  }

  private String worse() {
    return Stream.of(
            counted(conclusion.confirmed(), "confirmed change"),
            counted(conclusion.newRaces(), "new race"))
        .flatMap(List::stream)
        .collect(Collectors.joining(", "));
  }

  private static List<String> counted(long count, String what) {
    return count == 0 ? List.of() : List.of(HistoryReport.counted(count, what));
  }

  private String colour() {
    return switch (conclusion.exitCode()) {
      case ExitCode.WORSE -> RED;
      case ExitCode.FLAGGED -> AMBER;
      case ExitCode.FINE -> GREEN;
      default -> GREY;
    };
  }
}
