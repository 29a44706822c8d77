package dev.racecourse.races;

import static java.util.Comparator.comparingInt;

import dev.racecourse.console.Reason;
import dev.racecourse.races.diff.Proof;
import dev.racecourse.races.diff.RaceResults;
import dev.racecourse.races.diff.TestDiff;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.side.Both;
import dev.racecourse.races.side.Side;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Runs a test that raced on one side only in more JVMs of the other, until that has shown the race,
 * too, or has run often enough to say that it has not got it. The first side runs again, too: one
 * JVM that raced says little about how often JVMs of that side do.
 *
 * @param suites which ran on the two sides
 * @param preset what JVMs it has
 * @param timeLeft ends it when it is over; empty if there is no end
 * @param kept is told what a side has shown, whenever it has run
 * @param err for what is being done
 */
public record SecondLook(
    Both<SuiteRun> suites,
    Preset preset,
    Supplier<Optional<Duration>> timeLeft,
    Kept kept,
    PrintStream err) {

  /** It may take as long as the first look, or this if that was shorter. */
  private static final double LEAST_SECONDS = 300;

  /** In so many JVMs a side has to show a race, unless it has run in as many as the other. */
  private static final int ENOUGH_SIGHTINGS = 5;

  /** Keeps results. */
  public interface Kept {
    void keep(Side side, RaceResults results) throws IOException;
  }

  /** A test that a side has to run again. */
  private record Question(TestName test, Side side) {

    /** How many JVMs it takes in all, or more for want of samples; 0 if it takes no more. */
    int jvms(Both<RaceResults> results) {
      var proofs = new TestDiff(test, results).wanted(side).stream().mapToInt(Proof::forks);
      var other = results.on(side.other()).forks(test);
      return Math.max(proofs.max().orElse(0), hasFewSightings(results, other) ? other.size() : 0);
    }

    private boolean hasFewSightings(Both<RaceResults> results, List<Run> other) {
      var own = results.on(side);
      return !test.isPlanted()
          && own.forks(test).size() < other.size()
          && own.forbidden(test).stream()
              .map(Outcome::state)
              .filter(state -> showing(state, other) == 0)
              .anyMatch(state -> showing(state, own.forks(test)) < ENOUGH_SIGHTINGS);
    }

    private static long showing(String state, List<Run> forks) {
      return forks.stream()
          .filter(run -> run.seen().stream().map(Outcome::state).anyMatch(state::equals))
          .count();
    }
  }

  /** What both sides have shown after it. */
  public Both<RaceResults> after(Both<RaceResults> first) throws IOException, InterruptedException {
    var seconds = limit(first);
    var results = first;
    var givenUp = new HashSet<Question>();
    var next = next(results, givenUp);
    while (next.isPresent() && seconds > 0 && !isOver()) {
      var question = next.get();
      var runs = runsOrNone(question, results, seconds);
      results = with(results, question, runs);
      kept.keep(question.side(), results.on(question.side()));
      seconds -= seconds(runs);
      if (!isOver() && runs.stream().allMatch(run -> run.samples() == 0)) {
        // It throws in each JVM, or does not run: more of them would show no other state.
        givenUp.add(question);
      }
      next = next(results, givenUp);
    }
    next.ifPresent(
        open -> err.println("no time is left to look again at " + open.test() + "; see --resume"));
    return results;
  }

  private boolean isOver() {
    return timeLeft.get().filter(Duration::isNegative).isPresent();
  }

  /** The one that takes the fewest JVMs: a rare race takes no time from a frequent one. */
  private static Optional<Question> next(Both<RaceResults> results, Set<Question> givenUp) {
    return results.base().tests().stream()
        .flatMap(test -> Stream.of(Side.values()).map(side -> new Question(test, side)))
        .filter(question -> question.jvms(results) > 0 && !givenUp.contains(question))
        .min(comparingInt(question -> question.jvms(results)));
  }

  /** None if the suite fails: what the sides have shown so far stands. */
  private List<Run> runsOrNone(Question question, Both<RaceResults> results, double seconds)
      throws InterruptedException {
    try {
      return runs(question, results, seconds);
    } catch (IOException e) {
      // An interrupt ends what reads or writes a file with an IOException.
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      err.printf(
          "no second look at %s on %s: %s%n", question.test(), question.side(), Reason.of(e));
      return List.of();
    }
  }

  private List<Run> runs(Question question, Both<RaceResults> results, double seconds)
      throws IOException, InterruptedException {
    var jvms = question.jvms(results);
    err.printf(
        Locale.ROOT,
        "the sides differ in %s; looking again on %s until %d JVMs or more have run it, %.0f s"
            + " at most%n",
        question.test(),
        question.side(),
        jvms,
        seconds);
    return suites
        .on(question.side())
        .more(
            preset,
            question.test(),
            jvms,
            more -> seconds(more) >= seconds || question.jvms(with(results, question, more)) == 0,
            timeLeft.get());
  }

  private static Both<RaceResults> with(
      Both<RaceResults> results, Question question, List<Run> more) {
    var after = results.on(question.side()).with(question.test(), more);
    return question.side() == Side.BASE
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
