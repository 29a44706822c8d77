package dev.racecourse.charts;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.racecourse.charts.Browser.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real browser makes of the pages. */
class PageInBrowserTest {

  private static final int TELEPHONE = 400;
  private static final int SCREEN = 1200;

  private static final Map<String, Page> PAGES =
      Map.of(
          "comparison", ExamplePages.comparison(),
          "sweep", ExamplePages.sweep(),
          "history", new ExampleHistory(60, 6).page(),
          "load", ExamplePages.load(),
          "races", ExamplePages.races());

  private static @Nullable Browser browser;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    browser = Browser.find().orElse(null);
    assumeTrue(browser != null, "skipped: there is no chromium with its chromedriver on the path");
  }

  private static Browser browser() {
    return requireNonNull(browser);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"comparison", "sweep", "history", "load", "races"})
  void isAccessibleInBothThemesAndAsksForNothing(String name) throws IOException {
    var page = written(name);
    for (var theme : Theme.values()) {
      for (var width : List.of(TELEPHONE, SCREEN)) {
        browser().open(page, theme, width);

        assertEquals(List.of(page.toUri().toString()), browser().requests());
        assertEquals(List.of(), browser().complaints());
        picture(name, theme, width);
        assertEquals(List.of(), browser().violations());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"comparison", "sweep", "history", "load", "races"})
  void isNoWiderThanATelephoneAndNoWordsOverlap(String name) throws IOException {
    var page = written(name);
    for (var width : List.of(TELEPHONE, SCREEN)) {
      browser().open(page, Theme.light, width);

      assertEquals(List.of(), browser().run(OUTSIDE));
      assertEquals(List.of(), browser().run(OVERLAPS));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"comparison"})
  void hasColoursOfItsOwnInTheDark(String name) throws IOException {
    var page = written(name);
    var colours = new ArrayList<Object>();
    for (var theme : Theme.values()) {
      browser().open(page, theme, SCREEN);
      colours.add(
          browser().run("return getComputedStyle(document.documentElement).backgroundColor"));
    }

    assertEquals("rgb(255, 255, 255)", colours.get(0));
    assertNotEquals(colours.get(0), colours.get(1));
  }

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

  private Path written(String name) throws IOException {
    return Files.writeString(
        folder.resolve(name + ".html"), requireNonNull(PAGES.get(name)).text());
  }

  /** For the eyes of whoever changes a page. */
  private static void picture(String name, Theme theme, int width) throws IOException {
    var pictures = Files.createDirectories(Path.of("target", "pictures"));
    Files.write(
        pictures.resolve("%s-%s-%d.png".formatted(name, theme, width)), browser().picture());
  }
}
