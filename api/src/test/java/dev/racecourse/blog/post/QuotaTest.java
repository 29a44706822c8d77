package dev.racecourse.blog.post;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.Race;
import dev.racecourse.blog.database.StoreKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuotaTest {
  private static final int TIMES = 200;

  @Test
  void takesNoMoreThanThereIs() {
    var quota = new Quota(10);
    assertTrue(quota.take(7));
    assertFalse(quota.take(4));
    assertTrue(quota.take(3));
    assertFalse(quota.take(1));
    quota.giveBack(2);
    assertTrue(quota.take(2));
    assertEquals(10, quota.used());
  }

  @Test
  void whatIsForcedGoesPastTheLimit() {
    var quota = new Quota(10);
    quota.force(12);
    assertFalse(quota.take(1));
    quota.giveBack(3);
    assertTrue(quota.take(1));
  }

  @Test
  void takesOfTwoThreadsAllCount() throws Exception {
    Race.of(StoreKind.MEMORY)
        .run(
            Set.of(List.of(TIMES, TIMES, 2L * TIMES)),
            () -> new Quota(Long.MAX_VALUE),
            QuotaTest::takeOften,
            QuotaTest::takeOften,
            Quota::used);
  }

  private static int takeOften(Quota quota) {
    var taken = 0;
    for (var i = 0; i < TIMES; i++) {
      taken += quota.take(1) ? 1 : 0;
    }
    return taken;
  }
}
