package dev.racecourse.compare.bisect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommitRangeTest {

  @Test
  void eachCommitIsACandidate() {
    assertEquals(
        List.of(new Candidate(0, 1, 1), new Candidate(1, 2, 2), new Candidate(2, 3, 3)),
        CommitRange.upTo(3).candidates());
  }

  @Test
  void whatCannotBeBuiltIsInARangeWithTheNext() {
    var commits = CommitRange.upTo(6).unbuildable(2).unbuildable(3);

    assertEquals(List.of(0, 1, 4, 5, 6), commits.measurable());
    assertEquals(new Candidate(1, 2, 4), commits.candidates().get(1));
    assertEquals(4, commits.candidates().size());
  }

  @Test
  void whatIsUnchangedIsNoCandidate() {
    var commits = new CommitRange(6, Set.of(), Set.of(2, 3, 6));

    assertEquals(List.of(0, 1, 4, 5, 6), commits.measurable());
    assertEquals(
        List.of(new Candidate(0, 1, 1), new Candidate(1, 4, 4), new Candidate(4, 5, 5)),
        commits.candidates());
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
  void whatLiesBetweenTwoOfTheSameClassesIsNoCandidate() {
    var commits = CommitRange.upTo(6).same(1, 4);

    assertEquals(
        List.of(new Candidate(0, 1, 1), new Candidate(1, 5, 5), new Candidate(5, 6, 6)),
        commits.candidates());
    assertEquals(List.of(), CommitRange.upTo(6).unbuildable(3).same(0, 6).candidates());
  }
}
