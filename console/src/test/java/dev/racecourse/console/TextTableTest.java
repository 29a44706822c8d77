package dev.racecourse.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.console.TextTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private final TextTable table =
      new TextTable(Column.left("cell"), Column.right("pairs"), Column.left("verdict"));

  @Test
  void linesUpItsColumns() {
    table.add("ReadPost", "4", "SLOWER");
    table.add("EditPost.editPost", "12", "");

    assertEquals(
        List.of(
            "cell               pairs  verdict",
            "ReadPost               4  SLOWER",
            "EditPost.editPost     12"),
        table.lines());
  }

  @Test
  void endsLinesAlikeOnEveryPlatform() {
    table.add("a", "1", "b");

    assertEquals("cell  pairs  verdict\na         1  b\n", table.toString());
  }

  @Test
  void wantsACellForEachColumn() {
    assertThrows(IllegalArgumentException.class, () -> table.add("a", "1"));
  }
}
