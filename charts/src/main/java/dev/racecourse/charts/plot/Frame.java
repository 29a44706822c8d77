package dev.racecourse.charts.plot;

import dev.racecourse.charts.markup.Element;
import java.util.List;

/** Where the values of two axes are drawn. */
record Frame(Scale x, Scale y, int height) {

  /** Units of a path across and down; fine enough for a large screen, and short to write. */
  private static final int ACROSS = 1000;

  private static final int DOWN = 400;

  /** In percent of the width. */
  String across(double value) {
    return Shapes.percent(x.position(value));
  }

  /** In pixels from the top. */
  double down(double value) {
    return height * (1 - y.position(value));
  }

  /** Lines through points in an area that is stretched to the width of the plot. */
  Element stretched(Element path, List<Point> points) {
    return Element.of(
            "svg", path.with("d", path(points)).with("vector-effect", "non-scaling-stroke"))
        .with("width", "100%")
        .with("height", height)
        .with("viewBox", "0 0 " + ACROSS + " " + DOWN)
        .with("preserveAspectRatio", "none")
        .with("overflow", "visible");
  }

  /** Steps from point to point are shorter to write than their places. */
  private String path(List<Point> points) {
    var path = new StringBuilder();
    var lastX = 0L;
    var lastY = 0L;
    var isBroken = true;
    for (var point : points) {
      if (Double.isNaN(point.y())) {
        isBroken = true;
        continue;
      }
      var atX = Math.round(ACROSS * x.position(point.x()));
      var atY = Math.round(DOWN * (1 - y.position(point.y())));
      if (isBroken) {
        path.append('M').append(atX).append(' ').append(atY).append('l');
      } else {
        append(path, atX - lastX);
        append(path, atY - lastY);
      }
      isBroken = false;
      lastX = atX;
      lastY = atY;
    }
    return path.toString().replaceAll("l(?=M|$)", "h0");
  }

  private static void append(StringBuilder path, long step) {
    if (step >= 0 && path.charAt(path.length() - 1) != 'l') {
      path.append(' ');
    }
    path.append(step);
  }
}
