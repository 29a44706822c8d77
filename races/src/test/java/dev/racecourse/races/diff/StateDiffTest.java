package dev.racecourse.races.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.races.diff.RaceFinding.Gone;
import dev.racecourse.races.diff.RaceFinding.MaybeNew;
import dev.racecourse.races.diff.RaceFinding.NewRace;
import dev.racecourse.races.diff.RaceFinding.NotSeen;
import dev.racecourse.races.diff.RaceFinding.StillRacy;
import dev.racecourse.races.side.Both;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is one race, and what are two of one test. */
class StateDiffTest {

  private static final String LOST = "demo.Lost.Shipped";

  @Test
  void anotherForbiddenStateIsAnotherRace() {
    var diff = between(suite().racy(LOST, "bad", 10, 10), suite().racy(LOST, "worse", 10, 10));

    assertEquals(List.of(NewRace.class, Gone.class), kinds(diff));
    assertTrue(diff.worse());
  }

  @Test
  void anotherExceptionIsAnotherRace() {
    var old = "java.util.ConcurrentModificationException";
    var base = suite().clean(LOST, 9).threw(LOST, old, "demo.Store.list");
    var both =
        suite()
            .clean(LOST, 9)
            .threw(LOST, old, "demo.Store.list")
            .threw(LOST, "java.lang.NullPointerException", "demo.Store.get");

    var diff = between(base, both);

    assertEquals(List.of(MaybeNew.class, StillRacy.class), kinds(diff));
    assertEquals(
        "java.lang.NullPointerException at demo.Store.get",
        find(MaybeNew.class, diff).sighting().state());
    assertEquals(old + " at demo.Store.list", find(StillRacy.class, diff).sighting().state());
  }

  @Test
  void theSameExceptionElsewhereIsAnotherRace() {
    var npe = "java.lang.NullPointerException";
    var base = suite().clean(LOST, 10).threw(LOST, npe, "demo.Store.get");
    var head = suite().clean(LOST, 10).threw(LOST, npe, "demo.Store.put");

    assertEquals(List.of(MaybeNew.class, NotSeen.class), kinds(between(base, head)));
  }

  private static RaceDiff between(FakeSuite base, FakeSuite head) {
    return RaceDiff.between(new Both<>(base.results(), head.results()), SuiteDiff.NONE);
  }

  private static FakeSuite suite() {
    return new FakeSuite();
  }

  private static <T extends RaceFinding> T find(Class<T> kind, RaceDiff diff) {
    return diff.findings().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError(diff));
  }

  private static List<Class<?>> kinds(RaceDiff diff) {
    return diff.findings().stream().<Class<?>>map(RaceFinding::getClass).toList();
  }
}
