package dev.racecourse.races.run;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one forked JVM reported of one test.
 *
 * @param test the listed name
 * @param status how it ended; unless it is NORMAL there are no outcomes
 * @param configuration what it ran on
 * @param seconds how long the JVM took, from its start to its report
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
