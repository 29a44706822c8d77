package dev.racecourse.compare.bisect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitRangeTest {

  @Test
  void eachCommitIsASuspect() {
    assertEquals(
        List.of(new Suspect(0, 1, 1), new Suspect(1, 2, 2), new Suspect(2, 3, 3)),
        CommitRange.upTo(3).suspects());
  }

  @Test
  void whatCannotBeBuiltIsInARangeWithTheNext() {
    var commits = CommitRange.upTo(6).unbuildable(2).unbuildable(3);

    assertEquals(List.of(0, 1, 4, 5, 6), commits.measurable());
    assertEquals(new Suspect(1, 2, 4), commits.suspects().get(1));
    assertEquals(4, commits.suspects().size());
  }

  @Test
  void whatIsUnchangedIsNoSuspect() {
    var commits = new CommitRange(6, Set.of(), Set.of(2, 3, 6));

    assertEquals(List.of(0, 1, 4, 5, 6), commits.measurable());
    assertEquals(
        List.of(new Suspect(0, 1, 1), new Suspect(1, 4, 4), new Suspect(4, 5, 5)),
        commits.suspects());
  }

  @Test
  void refusesEndsThatCannotBeMeasured() {
    assertThrows(IllegalArgumentException.class, () -> CommitRange.upTo(0));
    assertThrows(IllegalArgumentException.class, () -> CommitRange.upTo(3).unbuildable(3));
    assertThrows(IllegalArgumentException.class, () -> CommitRange.upTo(3).unbuildable(0));
    assertThrows(IllegalArgumentException.class, () -> CommitRange.upTo(3).unbuildable(4));
    assertThrows(IllegalArgumentException.class, () -> new Pair(2, 1));
    assertThrows(IllegalArgumentException.class, () -> new Pair(-1, 1));
  }

  @Test
  void whatLiesBetweenTwoOfTheSameClassesIsNoSuspect() {
    var commits = CommitRange.upTo(6).same(1, 4);

    assertEquals(
        List.of(new Suspect(0, 1, 1), new Suspect(1, 5, 5), new Suspect(5, 6, 6)),
        commits.suspects());
    assertEquals(List.of(), CommitRange.upTo(6).unbuildable(3).same(0, 6).suspects());
  }
}
