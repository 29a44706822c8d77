package dev.racecourse.compare.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.sample.PairOutcome.Contaminated;
import dev.racecourse.compare.sample.PairOutcome.Failed;
import dev.racecourse.compare.sample.PairOutcome.Misfit;
import dev.racecourse.compare.schedule.Progress.Standing;
import dev.racecourse.console.DurationText;
import dev.racecourse.console.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PairProgressTest {

  private static final Rounds PLANNED = new Rounds(4, 6);

  private long now;
  private final List<String> shown = new ArrayList<>();
  private final PairProgress progress = new PairProgress(new Heard(shown), PLANNED, () -> now);

  @Test
  void showsRoundsAndTheTimeLeft() {
    progress.standing(new Standing(2, 0, 0, 8, Duration.ofSeconds(80)));
    progress.roundPlayed(PLANNED);
    over(1, Samples.pair(0));
    progress.standing(new Standing(2, 1, 1, 4, Duration.ofHours(1)));

    assertEquals(
        List.of(
            "0 of 80, 1:20: 0 of 2 cells decided, 8 pairs to go",
            "1 of 80, 1:19: 0 of 2 cells decided, 8 pairs to go",
            "10 of 50, 1:00:00: Work.map -t 1, pair 1; 1 of 2 cells decided, 1 flagged,"
                + " 4 pairs to go"),
        shown);
  }

  @Test
  void aPairWithMoreRoundsCountsForNoMoreThanTheOthers() {
    progress.standing(new Standing(1, 0, 0, 2, Duration.ofSeconds(20)));
    shown.clear();
    var longer = new Rounds(14, 6);
    for (var round = 0; round < longer.total(); round++) {
      now += 1_000_000_000;
      progress.roundPlayed(longer);
    }

    assertEquals(20, shown.size());
    assertEquals("10 of 20, 0:10: 0 of 1 cells decided, 2 pairs to go", shown.get(19));
  }

  @Test
  void theTimeLeftFollowsThePaceOfThePair() {
    progress.standing(new Standing(1, 0, 0, 2, Duration.ofSeconds(20)));
    progress.roundPlayed(PLANNED);
    now += 6_000_000_000L;
    progress.roundPlayed(PLANNED);

    // Eight rounds of 6 s, and a pair of 10 s.
    assertEquals("2 of 20, 0:58: 0 of 1 cells decided, 2 pairs to go", shown.get(2));
  }

  @Test
  void saysWhatBecameOfAPairThatDoesNotCount() {
    over(1, new Failed("no reason"));
    over(2, new Misfit("no reason"));
    over(3, new Contaminated(Samples.pair(0), "no reason"));

    assertEquals(
        List.of(
            "Work.map -t 1, pair 1 failed",
            "Work.map -t 1, pair 2 does not fit base",
            "Work.map -t 1, pair 3 is measured again"),
        shown);
  }

  private void over(int number, PairOutcome outcome) {
    progress.pairDone(Samples.record(Samples.CELL, number, outcome));
  }

  private record Heard(List<String> shown) implements Progress {

    @Override
    public void show(long done, long total, Duration left, String message) {
      shown.add("%d of %d, %s: %s".formatted(done, total, DurationText.clock(left), message));
    }

    @Override
    public void say(String line) {
      shown.add(line);
    }

    @Override
    public void close() {}
  }
}
