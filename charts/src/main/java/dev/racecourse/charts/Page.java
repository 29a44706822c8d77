package dev.racecourse.charts;

import dev.racecourse.charts.markup.Element;
import dev.racecourse.charts.plot.Tone;
import java.util.ArrayList;
import java.util.List;

/**
 * A page in one file: the verdict first, then sections. It has no script, loads nothing, and says
 * so to the browser, which then refuses whatever foreign text might try.
 *
 * @param about below the title, what the page is about
 */
public record Page(String title, List<Paragraph> about, Verdict verdict, List<Section> sections) {

  /** What it all comes to. */
  public record Verdict(Tone tone, String words) {}

  /** The text of the file. */
  public String text() {
    var out = new StringBuilder("<!DOCTYPE html>\n");
    Element.of("html", head(), body()).with("lang", "en").writeTo(out);
    return out.append('\n').toString();
  }

  private Element head() {
    var sheet = StyleSheet.load();
    return Element.of(
        "head",
        Element.of("meta").with("charset", "UTF-8"),
        Element.of("meta")
            .with("http-equiv", "Content-Security-Policy")
            .with("content", sheet.policy()),
        Element.of("meta")
            .with("name", "viewport")
            .with("content", "width=device-width, initial-scale=1"),
        Element.of("meta").with("name", "color-scheme").with("content", "light dark"),
        Element.of("title", title),
        Element.of("style", sheet.text()));
  }

  private Element body() {
    var parts = new ArrayList<Element>();
    parts.add(
        Element.of("svg", Element.of("defs", Tone.shapes()))
            .with("class", "shapes")
            .with("width", 0)
            .with("height", 0)
            .with("aria-hidden", "true"));
    parts.add(Element.of("h1", title));
    parts.add(verdictLine());
    for (var i = 0; i < about.size(); i++) {
      parts.add(about.get(i).element("about-" + i));
    }
    var links = new ArrayList<Element>();
    for (var i = 0; i < sections.size(); i++) {
      var id = "section-" + (i + 1);
      links.add(
          Element.of("li", Element.of("a", sections.get(i).heading()).with("href", "#" + id)));
    }
    parts.add(Element.of("nav", Element.of("ul", links)).with("aria-label", "Sections"));
    for (var i = 0; i < sections.size(); i++) {
      parts.add(sections.get(i).element("section-" + (i + 1)));
    }
    return Element.of("body", Element.of("main", parts));
  }

  private Element verdictLine() {
    var mark =
        Element.of("svg", verdict.tone().mark("14", 7))
            .with("width", 28)
            .with("height", 14)
            .with("aria-hidden", "true");
    return Element.of("p", mark, Element.of("strong", verdict.words()))
        .with("class", "verdict " + verdict.tone().style());
  }
}
