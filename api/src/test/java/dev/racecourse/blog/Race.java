package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.database.Hold;
import dev.racecourse.blog.database.StoreKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Two actions on one subject at once, on many fresh subjects. An outcome is what the one answered,
 * what the other answered, and what was there afterwards.
 */
public final class Race {
  private static final long HANGS_AFTER_SECONDS = 60;

  private final int starts;
  private final int subjects;
  private final StoreKind kind;

  private Race(int starts, int subjects, StoreKind kind) {
    this.starts = starts;
    this.subjects = subjects;
    this.kind = kind;
  }

  /**
   * A race on stores of this kind. Of a database there is one, so there is one subject at once, and
   * few of them: but there each is also held where luck would have to bring both together.
   */
  public static Race of(StoreKind kind) {
    return new Race(kind.times(2_000, 50), kind.times(20, 1), kind);
  }

  /** Runs the race, and fails when an outcome is none of those that are allowed. */
  public <S> void run(
      Set<List<?>> allowed,
      Supplier<S> subject,
      Function<S, ?> one,
      Function<S, ?> other,
      Function<S, ?> afterwards)
      throws Exception {
    var outcomes = new HashSet<List<?>>();
    for (var hold : Hold.of(kind)) {
      var fresh = subject.get();
      var held = HeldRace.run(kind, hold, () -> one.apply(fresh), () -> other.apply(fresh));
      outcomes.add(List.of(held.first(), held.second(), afterwards.apply(fresh)));
      var second = subject.get();
      var turned = HeldRace.run(kind, hold, () -> other.apply(second), () -> one.apply(second));
      outcomes.add(List.of(turned.second(), turned.first(), afterwards.apply(second)));
    }
    requireOnly(allowed, outcomes);
    var gate = new CyclicBarrier(2);
    var rival = Executors.newSingleThreadExecutor();
    try {
      for (var start = 0; start < starts; start++) {
        var fresh = Stream.generate(subject).limit(subjects).toList();
        var others = rival.submit(() -> answers(gate, fresh, other));
        var ones = answers(gate, fresh, one);
        for (var i = 0; i < subjects; i++) {
          var answer = others.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS).get(i);
          outcomes.add(List.of(ones.get(i), answer, afterwards.apply(fresh.get(i))));
        }
      }
    } finally {
      rival.shutdownNow();
    }
    requireOnly(allowed, outcomes);
  }

  private static void requireOnly(Set<List<?>> allowed, Set<List<?>> outcomes) {
    outcomes.removeAll(allowed);
    assertEquals(Set.of(), outcomes, "outcomes that no order of the two actions explains");
  }

  private static <S> List<Object> answers(
      CyclicBarrier gate, List<S> subjects, Function<S, ?> action) throws Exception {
    gate.await(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
    return subjects.stream().<Object>map(action).toList();
  }
}
