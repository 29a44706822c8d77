package dev.racecourse.charts.markup;

/** A part of a document. */
public sealed interface Node permits Element, Text {

  /** Appends it as HTML. */
  void writeTo(StringBuilder out);
}
