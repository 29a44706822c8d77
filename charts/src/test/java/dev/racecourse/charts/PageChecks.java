package dev.racecourse.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.racecourse.charts.Browser.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What has to be true of every page in a real browser. */
public final class PageChecks {

  private static final int TELEPHONE = 400;
  private static final int SCREEN = 1200;

  /** All but what is in a box that scrolls. */
  private static final String OUTSIDE =
      """
      return [...document.querySelectorAll('body *')]
          .filter(e => !e.closest('.box') || e.matches('.box'))
          .filter(e => !e.closest('defs'))
          .filter(e => e.getBoundingClientRect().right > innerWidth + 0.5
              || e.getBoundingClientRect().left < -0.5)
          .map(e => e.tagName + ' ' + e.textContent.slice(0, 40))
          .concat(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []);
      """;

  private static final String OVERLAPS =
      """
      return [...document.querySelectorAll('svg[role=img]')].flatMap(svg => {
        const words = [...svg.querySelectorAll('text')].map(
            t => ({words: t.textContent, box: t.getBoundingClientRect()}));
        return words.flatMap((a, i) => words.slice(i + 1)
            .filter(b => a.box.left < b.box.right && b.box.left < a.box.right
                && a.box.top + 2 < b.box.bottom && b.box.top + 2 < a.box.bottom)
            .map(b => a.words + ' / ' + b.words));
      });
      """;

  /** How many links, tables that fold out, and boxes that scroll there are to stop at. */
  private static final String STOPS =
      """
      return [...document.querySelectorAll('a[href], summary, [tabindex="0"]')]
          .filter(e => e.checkVisibility()).length;
      """;

  private static final String GROUND =
      "return getComputedStyle(document.documentElement).backgroundColor";

  private PageChecks() {}

  /** In both themes, on a telephone and on a screen. */
  public static void assertSound(Browser browser, Path page) throws IOException {
    var grounds = new ArrayList<Object>();
    for (var theme : Theme.values()) {
      for (var width : List.of(TELEPHONE, SCREEN)) {
        assertSound(browser, page, theme, width);
        grounds.add(browser.run(GROUND));
      }
    }
    assertEquals("rgb(255, 255, 255)", grounds.get(0), "the style sheet is not applied");
    assertNotEquals(grounds.get(0), grounds.get(grounds.size() - 1), "there is no dark theme");
  }

  /** A page so large that one look takes half a minute: in one theme, on a screen, by keyboard. */
  public static void assertSoundAtOnce(Browser browser, Path page) throws IOException {
    assertSound(browser, page, Theme.light, SCREEN);
    var stops = ((Number) browser.run(STOPS)).intValue();
    var led = 0;
    while (led <= stops && browser.tab()) {
      led++;
    }
    assertEquals(stops, led, "what Tab leads to");
  }

  private static void assertSound(Browser browser, Path page, Theme theme, int width)
      throws IOException {
    browser.open(page, theme, width);

    assertEquals(List.of(page.toUri().toString()), browser.requests());
    assertEquals(List.of(), browser.complaints());
    picture(browser, "%s-%s-%d.png".formatted(page.getFileName(), theme, width));
    assertEquals(List.of(), browser.run(OUTSIDE));
    assertEquals(List.of(), browser.run(OVERLAPS));
    assertEquals(List.of(), browser.violations());
  }

  /** To look at after a change. */
  private static void picture(Browser browser, String name) throws IOException {
    var pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(pictures.resolve(name), browser.picture());
  }
}
