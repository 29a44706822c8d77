package dev.racecourse.stress;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.stress.TestName.Store;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.runners.TestList;

/** What the annotation processor left in META-INF/TestList. */
class TestListTest {

  @Test
  void holdsEveryHazardTwice() {
    var storesByHazard =
        TestList.tests().stream()
            .map(TestName::of)
            .collect(groupingBy(TestName::hazard, mapping(TestName::store, toSet())));

    assertEquals(12, TestList.tests().size());
    assertEquals(
        Set.of(
            "LogoutVersusTouch",
            "LogoutVersusLogout",
            "SweepVersusTouch",
            "EditVersusEdit",
            "CreateVersusCreate",
            "DeleteVersusEdit"),
        storesByHazard.keySet());
    storesByHazard.values().forEach(stores -> assertEquals(EnumSet.allOf(Store.class), stores));
  }

  /** jcstress reads the list in the charset of the platform. */
  @Test
  void describesEveryOutcomeInShortAscii() {
    for (var test : TestList.tests()) {
      for (var graded : TestList.getInfo(test).cases()) {
        assertTrue(US_ASCII.newEncoder().canEncode(graded.description()));
        assertTrue(graded.description().length() >= 20 && graded.description().length() <= 45);
      }
    }
  }
}
