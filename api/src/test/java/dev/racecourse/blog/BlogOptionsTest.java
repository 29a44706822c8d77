package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlogOptionsTest {

  @ParameterizedTest
  @ValueSource(ints = {-1, 3601, Integer.MIN_VALUE, Integer.MAX_VALUE})
  void aDrainIsNeitherNegativeNorEndless(int seconds) {
    var drain = Duration.ofSeconds(seconds);
    var refused = assertThrows(IllegalArgumentException.class, () -> TestOptions.draining(drain));
    assertEquals(
        "the time to drain must be between nothing and an hour, not " + seconds + " s",
        refused.getMessage());
  }

  @Test
  void aDrainMayTakeAnHour() {
    assertEquals(Duration.ofHours(1), TestOptions.draining(Duration.ofHours(1)).drain());
  }
}
