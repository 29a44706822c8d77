package dev.racecourse.blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
  private static final int STARTS = 2_000;
  private static final int SUBJECTS = 20;
  private static final long HANGS_AFTER_SECONDS = 60;

  private Race() {}

  /** Runs the race, and fails when an outcome is none of those that are allowed. */
  public static <S> void run(
      Set<List<?>> allowed,
      Supplier<S> subject,
      Function<S, ?> one,
      Function<S, ?> other,
      Function<S, ?> afterwards)
      throws Exception {
    var outcomes = new HashSet<List<?>>();
    var gate = new CyclicBarrier(2);
    var rival = Executors.newSingleThreadExecutor();
    try {
      for (var start = 0; start < STARTS; start++) {
        var subjects = Stream.generate(subject).limit(SUBJECTS).toList();
        var others = rival.submit(() -> answers(gate, subjects, other));
        var ones = answers(gate, subjects, one);
        for (var i = 0; i < SUBJECTS; i++) {
          var answer = others.get(HANGS_AFTER_SECONDS, TimeUnit.SECONDS).get(i);
          outcomes.add(List.of(ones.get(i), answer, afterwards.apply(subjects.get(i))));
        }
      }
    } finally {
      rival.shutdownNow();
    }
    outcomes.removeAll(allowed);
    assertEquals(Set.of(), outcomes, "outcomes that no order of the two actions explains");
  }

  private static <S> List<Object> answers(
      CyclicBarrier gate, List<S> subjects, Function<S, ?> action) throws Exception {
    gate.await(HANGS_AFTER_SECONDS, TimeUnit.SECONDS);
    return subjects.stream().<Object>map(action).toList();
  }
}
