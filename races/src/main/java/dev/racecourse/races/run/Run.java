package dev.racecourse.races.run;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one forked JVM reported of one test.
 *
 * @param test the listed name
 * @param status how it ended; unless it is NORMAL there are no outcomes
 * @param configuration what it ran on
 * @param seconds how long the JVM took, from its start to its report; 0 if that was not kept
 * @param outcomes every outcome of the grading, and every other that was seen
 * @param messages what jcstress or the JVM had to say
 */
public record Run(
    String test,
    Status status,
    Configuration configuration,
    double seconds,
    List<Outcome> outcomes,
    List<String> messages)
    implements Serializable {
  /**
   * The fewest samples that say something: an outcome that occurs once in 10 000 samples shows in
   * so many with 95 % probability (the least n with 1 - (1 - 1/10 000)^n of 0.95).
   */
  public static final long ENOUGH_SAMPLES = 29_956;

  /** The states of jcstress's mode Termination. */
  private static final Set<String> TERMINATION = Set.of("TERMINATED", "STALE");

  private static final String OUT_OF_MEMORY = OutOfMemoryError.class.getName();

  /**
   * The JVM a test ran on.
   *
   * @param jvm its name and version
   * @param args its arguments
   * @param compilation which compiler each actor was left to
   * @param scheduling which cores the actors ran on
   * @param fork which JVM of this kind, from 0
   */
  public record Configuration(
      String jvm, List<String> args, String compilation, String scheduling, int fork)
      implements Serializable {}

  /**
   * Whether these runs of a test can be judged better with one more: none failed or raced, and a
   * planted bug was missed, or the samples are too few.
   */
  public static boolean needMore(TestName test, List<Run> runs) {
    var isWhole = runs.stream().allMatch(run -> run.status() == Status.NORMAL);
    var hasRaced = runs.stream().anyMatch(Run::hasRaced);
    var samples = runs.stream().mapToLong(Run::samples).sum();
    var isFew =
        samples < ENOUGH_SAMPLES
            && !runs.stream().allMatch(run -> areOfTermination(run.outcomes()));
    return isWhole && !hasRaced && (test.isPlanted() || isFew);
  }

  /**
   * Whether the test asks if an actor ends, not what a race shows. Each sample takes long then, and
   * few are enough: what does not end does not end in most of them.
   */
  public static boolean areOfTermination(List<Outcome> outcomes) {
    return !outcomes.isEmpty()
        && outcomes.stream().map(Outcome::state).allMatch(TERMINATION::contains);
  }

  /** How often the actors raced. */
  public long samples() {
    return outcomes.stream().mapToLong(Outcome::count).sum();
  }

  /**
   * Whether the subject showed what it must never show: a forbidden outcome, or an exception. One
   * that comes without a race comes in jcstress's check before it, and has another status.
   */
  public boolean hasRaced() {
    return seen().stream().anyMatch(Outcome::isForbidden);
  }

  /** The outcomes that were seen; what was thrown is one, too. */
  public List<Outcome> seen() {
    return Stream.concat(
            outcomes.stream().filter(outcome -> outcome.count() > 0),
            thrown().map(Thrown::outcome).stream())
        .toList();
  }

  /** What an actor or the arbiter threw in the race, other than for want of memory. */
  public Optional<Thrown> thrown() {
    return status == Status.TEST_ERROR
        ? Thrown.in(messages).filter(thrown -> !thrown.type().equals(OUT_OF_MEMORY))
        : Optional.empty();
  }
}
