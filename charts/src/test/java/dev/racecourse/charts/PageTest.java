package dev.racecourse.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.charts.Table.Column;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

  @Test
  void hasNoScriptAndNoStyleInAnAttribute() {
    var text = ExamplePages.comparison().text();

    assertFalse(text.contains("<script"), text);
    assertFalse(text.contains(" style="), text);
    assertTrue(text.contains("&lt;script>alert(1)&lt;/script>"), text);
  }

  @Test
  void everyIdIsThereOnce() {
    var text = new ExampleHistory(10, 3).page().text();
    var ids = ID.matcher(text).results().map(match -> match.group(1)).toList();

    assertEquals(ids.stream().distinct().toList(), ids);
  }

  @Test
  void fiftyCellsOverFiveHundredCommitsAreLessThanAMegabyte() {
    var text = new ExampleHistory(500, 50).page().text();

    var bytes = text.getBytes(StandardCharsets.UTF_8).length;
    assertTrue(bytes < 1_000_000, "" + bytes);
  }

  @Test
  void aRowFitsItsTable() {
    var columns = List.of(Column.words("a"), Column.number("b"));

    assertThrows(
        IllegalArgumentException.class,
        () -> new Table("t", columns, List.of(List.of(Words.of("1")))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc", "relative"})
  void aLinkLeadsToAPage(String target) {
    var uri = URI.create(target);

    assertThrows(IllegalArgumentException.class, () -> new Words.Link("words", uri));
  }
}
