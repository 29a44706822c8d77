package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PostLimitsTest {
  private static final long MIB = 1024 * 1024;

  @Test
  void aSmallHeapHasASmallShare() {
    assertEquals(new PostLimits(8 * MIB, 512 * 1024, 1000), PostLimits.ofHeap(64 * MIB));
  }

  @Test
  void aPageDoesNotGrowWithALargeHeap() {
    var large = new PostLimits(1024 * MIB, (int) (4 * MIB), 1000);
    assertEquals(large, PostLimits.ofHeap(8 * 1024 * MIB));
  }

  @Test
  void aLimitOfNothingIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> PostLimits.DEFAULT.holding(0));
  }
}
