package dev.racecourse.charts.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ElementTest {

  @Test
  void wordsAreNeverMarkup() {
    var nasty = "<b a=\"1\">&lt;</b>";

    assertEquals(
        "<p title=\"&lt;b a=&quot;1&quot;>&amp;lt;&lt;/b>\">"
            + "&lt;b a=&quot;1&quot;>&amp;lt;&lt;/b></p>",
        html(Element.of("p", nasty).with("title", nasty)));
  }

  @Test
  void whatIsNotSeenIsShown() {
    assertEquals("<p>a\uFFFDb\uFFFDc\uFFFD\n</p>", html(Element.of("p", "a\u202Eb\0c\uD800\n")));
  }

  @Test
  void cellsOfTablesHaveNoEnd() {
    assertEquals(
        "<tr><td>1<td>2", html(Element.of("tr", Element.of("td", "1"), Element.of("td", "2"))));
  }

  @Test
  void whatHasNoContentTakesNone() {
    assertThrows(IllegalArgumentException.class, () -> Element.of("meta", "words"));
  }

  @Test
  void numbersAreInTenths() {
    assertEquals(
        "<i a=\"-3\" b=\"0.3\"></i>", html(Element.of("i").with("a", -3.04).with("b", .26)));
  }

  private static String html(Node node) {
    var out = new StringBuilder();
    node.writeTo(out);
    return out.toString();
  }
}
