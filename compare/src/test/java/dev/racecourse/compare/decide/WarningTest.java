package dev.racecourse.compare.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarningTest {

  @Test
  void namesTheScoresThatAreNotCompared() {
    assertEquals(
        "the score of errors is not compared, only that of the whole benchmark",
        Warning.otherScores(List.of("errors")).text());
    assertEquals(
        "the scores of a, get and put are not compared, only that of the whole benchmark"
            + " (in a group, their sum)",
        Warning.otherScores(List.of("a", "get", "put")).text());
  }
}
