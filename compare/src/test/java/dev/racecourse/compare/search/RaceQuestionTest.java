package dev.racecourse.compare.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.process.SetupException;
import dev.racecourse.races.run.TestName;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RaceQuestionTest {

  private static final List<TestName> TESTS =
      Stream.of(
              "demo.post.DeleteIsFinal.Shipped",
              "demo.post.DeleteIsFinal.PlantedPut",
              "demo.post.DeleteIsFinalAgain.Shipped",
              "demo.post.EditOnce.Shipped")
          .map(TestName::of)
          .toList();

  @Test
  void aNameInFullOrInShortIsEnoughAndSoIsAPart() {
    assertEquals(TESTS.get(0), RaceQuestion.test("demo.post.DeleteIsFinal.Shipped", TESTS));
    assertEquals(TESTS.get(0), RaceQuestion.test("DeleteIsFinal", TESTS));
    assertEquals(TESTS.get(0), RaceQuestion.test("DeleteIsFinal (shipped)", TESTS));
    assertEquals(TESTS.get(2), RaceQuestion.test("finalagain", TESTS));
  }

  @Test
  void othersAreListed() {
    assertTrue(refused("IsFinal").contains("several race tests match `IsFinal`"));
    assertTrue(refused("IsFinal").contains("DeleteIsFinalAgain"));
    assertTrue(refused("Nonesuch").contains("EditOnce"));
    assertTrue(refused("Planted").contains("no race test of bad is called `Planted`"));
  }

  private static String refused(String wanted) {
    var error = assertThrows(SetupException.class, () -> RaceQuestion.test(wanted, TESTS));
    return String.valueOf(error.getMessage());
  }
}
