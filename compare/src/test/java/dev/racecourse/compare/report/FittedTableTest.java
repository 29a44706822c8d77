package dev.racecourse.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.console.TextTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class FittedTableTest {

  private static final List<Column> COLUMNS =
      List.of(Column.left("cell"), Column.right("ratio"), Column.left("how sure"));

  @Test
  void theLastColumnGoesOnBelowBeforeANameIsBroken() {
    assertFits(
        38,
        """
        cell             ratio  how sure
        Work.map -t 4    0.933  confirmed, 12
                                  pairs
        Work.write -t 4  0.944  faint
        """,
        List.of(
            List.of("Work.map -t 4", "0.933", "confirmed, 12 pairs"),
            List.of("Work.write -t 4", "0.944", "faint")));
  }

  @Test
  void aNameThatIsTooLongForALineIsBroken() {
    assertFits(
        31,
        """
        cell           ratio  how sure
        Work.aVeryLon  0.933  faint
          gNameIndeed
        Work.map       0.944  no change
        """,
        List.of(
            List.of("Work.aVeryLongNameIndeed", "0.933", "faint"),
            List.of("Work.map", "0.944", "no change")));
  }

  @Test
  void whatFitsIsOneLine() {
    assertFits(
        25,
        """
        cell      ratio  how sure
        Work.map  0.933  faint
        """,
        List.of(List.of("Work.map", "0.933", "faint")));
  }

  private static void assertFits(int width, String expected, List<List<String>> rows) {
    assertEquals(expected, String.join("\n", new FittedTable(COLUMNS, rows, width).lines()) + "\n");
  }
}
