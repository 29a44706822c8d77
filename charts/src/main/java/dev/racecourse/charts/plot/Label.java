package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * A name in a plot, in letters of one width, on as many lines as it takes to leave room beside it
 * on a telephone.
 */
record Label(List<String> lines) {

  static final int LINE_HEIGHT = 16;

  private static final int LONGEST = 32;

  static Label of(String name) {
    var lines = new ArrayList<String>();
    var rest = name;
    while (rest.length() > LONGEST) {
      var space = rest.lastIndexOf(' ', LONGEST);
      var dot = rest.lastIndexOf('.', LONGEST - 1) + 1;
      var end = space > 0 ? space : dot > 0 ? dot : LONGEST;
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    lines.add(rest);
    return new Label(lines);
  }

  int height() {
    return LINE_HEIGHT * lines.size();
  }

  /** Below a height. */
  List<Element> drawn(double top) {
    var drawn = new ArrayList<Element>();
    for (var line : lines) {
      var y = top + Shapes.FONT + (double) LINE_HEIGHT * drawn.size();
      drawn.add(Shapes.words(line, "0", y, "start").with("font-family", "monospace"));
    }
    return drawn;
  }
}
