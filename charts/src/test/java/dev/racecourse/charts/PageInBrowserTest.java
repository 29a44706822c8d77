package dev.racecourse.charts;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a real browser makes of the example pages. */
class PageInBrowserTest {

  private static final Map<String, Page> PAGES =
      Map.of(
          "comparison", ExamplePages.comparison(),
          "sweep", ExamplePages.sweep(),
          "history", new ExampleHistory(60, 6).page(),
          "load", ExamplePages.load(),
          "races", ExamplePages.races());

  private static @Nullable Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.findOrSkip();
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"comparison", "sweep", "history", "load", "races"})
  void isSound(String name, @TempDir Path folder) throws IOException {
    var page = requireNonNull(PAGES.get(name)).text();

    PageChecks.assertSound(
        requireNonNull(browser), Files.writeString(folder.resolve(name + ".html"), page));
  }

  @ParameterizedTest
  @CsvSource({
    "<main>, '<main><img alt=\"\" src=\"http://127.0.0.1:1/\">', http://127.0.0.1",
    "<main>, '<main><p style=\"color:red\">red</p>', violates",
    "<main>, '<main><script>alert(1)</script>', violates",
    "<main>, '<main><svg width=\"1000\" height=\"1\"><path d=\"M0 0\"/></svg>', the page",
    "'font-size=\"12\"', 'font-size=\"18\"', ' / '",
    "'lang=\"en\"', '', html-has-lang",
    "'prefers-color-scheme: dark', 'prefers-color-scheme: black', violates",
  })
  void isNotSoundOnceItIsBroken(String whole, String broken, String words, @TempDir Path folder)
      throws IOException {
    var page = ExamplePages.comparison().text().replace(whole, broken);
    var file = Files.writeString(folder.resolve("broken.html"), page);

    var failure =
        assertThrows(
            AssertionError.class, () -> PageChecks.assertSound(requireNonNull(browser), file));

    var message = requireNonNull(failure.getMessage());
    assertTrue(message.contains(words), message);
  }
}
