package dev.racecourse.compare.decide;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LooksTest {

  private static final Looks LOOKS = new Looks(24);

  @Test
  void areMoreOftenAtFirst() {
    assertArrayEquals(new int[] {4, 6, 8, 12, 16, 20, 24}, LOOKS.upTo(100).toArray());
    assertArrayEquals(new int[] {4, 6, 8, 12, 16}, LOOKS.upTo(19).toArray());
    assertArrayEquals(new int[0], LOOKS.upTo(3).toArray());
  }

  @Test
  void endWithTheLastPair() {
    assertArrayEquals(new int[] {4, 6, 8, 10}, new Looks(10).upTo(100).toArray());
    assertArrayEquals(new int[] {4}, new Looks(4).upTo(100).toArray());
  }

  @Test
  void theNextIsTheFirstWithMorePairs() {
    assertArrayEquals(new int[] {4}, LOOKS.after(0).toArray());
    assertArrayEquals(new int[] {6}, LOOKS.after(4).toArray());
    assertArrayEquals(new int[] {20}, LOOKS.after(17).toArray());
    assertArrayEquals(new int[0], LOOKS.after(24).toArray());
  }

  @Test
  void spendAllOfTheErrorTogether() {
    assertEquals(4.0 / 24, LOOKS.spent(4), 1e-12);
    assertEquals(2.0 / 24, LOOKS.spent(6), 1e-12);
    for (var most : IntStream.rangeClosed(4, 40).toArray()) {
      var looks = new Looks(most);
      assertEquals(1, looks.upTo(most).mapToDouble(looks::spent).sum(), 1e-12);
    }
  }
}
