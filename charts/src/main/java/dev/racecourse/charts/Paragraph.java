package dev.racecourse.charts;

import dev.racecourse.charts.markup.Element;
import java.util.List;

/** Sentences. */
public record Paragraph(List<Words> words) implements Block {

  /** Plain sentences. */
  public static Paragraph of(String words) {
    return new Paragraph(List.of(Words.of(words)));
  }

  @Override
  public Element element(String id) {
    return Element.of("p", words.stream().map(Words::node).toList());
  }
}
