package dev.racecourse.compare.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordedPairsTest {

  private static final String HEADER = "cell,pair,base,head";

  @Test
  void centresEachCell() {
    var cells =
        RecordedPairs.parse(
            List.of(
                HEADER,
                "Read.read, threads=4,1,100,110",
                "Read.read, threads=8,1,100,300",
                "Read.read, threads=4,2,100,90",
                "Read.read, threads=8,2,100,600"));

    assertEquals(2, cells.size());
    // Half of ln(110 / 90), stretched by the square root of two pairs over one.
    assertEquals(Math.log(110 / 90.0) / 2 * Math.sqrt(2), cells.get(0).noise(0), 1e-12);
    assertEquals(-cells.get(0).noise(0), cells.get(0).noise(1), 1e-12);
    assertEquals(cells.get(0).noise(0), cells.get(0).noise(2), 1e-12);
    // The deviation of two values is their distance over the square root of 2.
    assertEquals(Math.log(2) / Math.sqrt(2), cells.get(1).sd(), 1e-12);
  }

  @Test
  void knowsQuietCells() {
    assertTrue(new RecordedCell(new double[] {0, 0.0424}).isQuiet());
    assertFalse(new RecordedCell(new double[] {0, 0.0425}).isQuiet());
  }

  @Test
  void refusesWhatIsNoPair() {
    assertRefused(List.of());
    assertRefused(List.of("cell,pair,head,base"));
    assertRefused(List.of(HEADER, "Read.read,1,100"));
    assertRefused(List.of(HEADER, "Read.read,1,100,0", "Read.read,2,100,100"));
    assertRefused(List.of(HEADER, "Read.read,1,100,100"));
  }

  private static void assertRefused(List<String> lines) {
    assertThrows(IllegalArgumentException.class, () -> RecordedPairs.parse(lines));
  }
}
