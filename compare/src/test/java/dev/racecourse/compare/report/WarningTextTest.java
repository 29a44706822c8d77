package dev.racecourse.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.decide.Warning.OtherScores;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarningTextTest {

  @Test
  void namesTheScoresThatAreNotCompared() {
    assertEquals(
        "the score of errors is not compared, only that of the whole benchmark",
        WarningText.of(new OtherScores(List.of("errors"))));
    assertEquals(
        "the scores of a, get and put are not compared, only that of the whole benchmark"
            + " (in a group, their sum)",
        WarningText.of(new OtherScores(List.of("a", "get", "put"))));
  }
}
