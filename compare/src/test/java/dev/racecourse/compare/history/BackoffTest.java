package dev.racecourse.compare.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void waitsForUpToTwiceAsLongAfterEachFailureButNotForLong() {
    assertEquals(
        List.of(1000L, 2000L, 4000L, 8000L, 16_000L, 32_000L, 60_000L, 60_000L, 60_000L),
        IntStream.range(1, Backoff.TRIES).mapToObj(Backoff::longest).toList());
  }
}
