package dev.racecourse.races;

import dev.racecourse.races.diff.Proof;
import dev.racecourse.races.diff.RaceResults;
import dev.racecourse.races.diff.TestDiff;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * Runs a test that raced on one side only in more JVMs of the other, until that has shown the race,
 * too, or has run often enough to say that it has not got it.
 *
 * @param suites which ran on the two sides
 * @param preset what JVMs it has
 * @param timeLeft ends it when it is over; empty if there is no end
 * @param err for what is being done
 */
public record SecondLook(
    Both<SuiteRun> suites, String preset, Supplier<Optional<Duration>> timeLeft, PrintStream err) {

  /** It may take as long as the first look, or this if that was shorter. */
  private static final double LEAST_SECONDS = 300;

  /** What both sides have shown after it. */
  public Both<RaceResults> after(Both<RaceResults> first) throws IOException, InterruptedException {
    var seconds = limit(first);
    var results = first;
    var tests = new TreeSet<>(first.base().tests());
    tests.retainAll(first.head().tests());
    for (var test : tests) {
      for (var side : Side.values()) {
        var before = results.on(side).runs().size();
        results = after(test, side, results, seconds);
        var runs = results.on(side).runs();
        seconds -= seconds(runs.subList(before, runs.size()));
      }
    }
    return results;
  }

  private Both<RaceResults> after(
      TestName test, Side side, Both<RaceResults> results, double seconds)
      throws IOException, InterruptedException {
    var jvms = jvms(test, side, results);
    if (jvms == 0 || seconds <= 0 || timeLeft.get().filter(Duration::isNegative).isPresent()) {
      return results;
    }
    err.printf(
        Locale.ROOT,
        "%s raced on %s only; looking again on %s until %d JVMs have run it, %.0f s at most%n",
        test,
        side.other(),
        side,
        jvms,
        seconds);
    var runs =
        suites
            .on(side)
            .more(
                preset,
                test,
                jvms,
                more ->
                    seconds(more) >= seconds
                        || jvms(test, side, with(results, side, test, more)) == 0,
                timeLeft.get());
    var after = with(results, side, test, runs);
    var hasRaced = runs.stream().anyMatch(run -> !run.seen().isEmpty());
    return hasRaced ? after(test, side, after, seconds - seconds(runs)) : after;
  }

  /** How many JVMs it takes in all, or more for want of samples; 0 if it takes no more. */
  private static int jvms(TestName test, Side side, Both<RaceResults> results) {
    return new TestDiff(test, results).wanted(side).stream().mapToInt(Proof::forks).max().orElse(0);
  }

  private static Both<RaceResults> with(
      Both<RaceResults> results, Side side, TestName test, List<Run> more) {
    var after = results.on(side).with(test, more);
    return side == Side.BASE
        ? new Both<>(after, results.head())
        : new Both<>(results.base(), after);
  }

  private static double limit(Both<RaceResults> first) {
    return Math.max(LEAST_SECONDS, seconds(first.base().runs()) + seconds(first.head().runs()));
  }

  private static double seconds(List<Run> runs) {
    return runs.stream().mapToDouble(Run::seconds).sum();
  }
}
