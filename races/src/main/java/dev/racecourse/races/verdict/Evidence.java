package dev.racecourse.races.verdict;

import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What all runs of one test showed together.
 *
 * @param jvms how many JVMs reported
 * @param samples how often the actors raced
 * @param seconds how long the JVMs took, one after the other
 * @param outcomes every outcome of the grading, and every other that was seen
 * @param thrown in how many JVMs the subject threw each exception in a race
 * @param caughtAfterSeconds how much of that time had passed when a JVM reported that it raced;
 *     empty when none did
 * @param faults why the runs prove nothing; empty when they do
 */
public record Evidence(
    int jvms,
    long samples,
    double seconds,
    List<Outcome> outcomes,
    SortedMap<String, Integer> thrown,
    OptionalDouble caughtAfterSeconds,
    List<String> faults) {

  /** What jcstress says in its first line, and the exception in the second. */
  private static final int TELLING_LINES = 2;

  /** What there is to say of a test that no JVM ran. */
  static Evidence ofNone(String why) {
    return new Evidence(
        0, 0, 0, List.of(), new TreeMap<>(), OptionalDouble.empty(), List.of("no result: " + why));
  }

  /** What the runs of one test showed. */
  public static Evidence of(List<Run> runs) {
    return new Evidence(
        runs.size(),
        runs.stream().mapToLong(Run::samples).sum(),
        runs.stream().mapToDouble(Run::seconds).sum(),
        outcomes(runs),
        thrown(runs),
        caughtAfterSeconds(runs),
        faults(runs));
  }

  private static List<Outcome> outcomes(List<Run> runs) {
    var sums = new LinkedHashMap<String, Outcome>();
    for (var run : runs) {
      for (var outcome : run.outcomes()) {
        sums.merge(outcome.state(), outcome, Evidence::sum);
      }
    }
    return List.copyOf(sums.values());
  }

  private static SortedMap<String, Integer> thrown(List<Run> runs) {
    var jvms = new TreeMap<String, Integer>();
    for (var run : runs) {
      run.thrown().ifPresent(thrown -> jvms.merge(thrown.toString(), 1, Integer::sum));
    }
    return jvms;
  }

  private static Outcome sum(Outcome one, Outcome other) {
    return new Outcome(
        one.state(), one.expectation(), one.count() + other.count(), one.description());
  }

  private static OptionalDouble caughtAfterSeconds(List<Run> runs) {
    var seconds = 0.0;
    for (var run : runs) {
      seconds += run.seconds();
      if (run.hasRaced()) {
        return OptionalDouble.of(seconds);
      }
    }
    return OptionalDouble.empty();
  }

  private static List<String> faults(List<Run> runs) {
    var faults = new ArrayList<String>();
    Stream.of(Status.values())
        .filter(status -> status != Status.NORMAL)
        .map(status -> runs.stream().filter(run -> run.status() == status).toList())
        .filter(failed -> !failed.isEmpty())
        .forEach(failed -> faults.add(failure(failed, runs.size())));
    var silent = runs.stream().filter(Evidence::isSilent).count();
    if (silent > 0) {
      faults.add(silent + " of " + runs.size() + " JVMs took no samples");
    }
    return List.copyOf(faults);
  }

  private static boolean isSilent(Run run) {
    return run.status() == Status.NORMAL && run.samples() == 0;
  }

  private static String failure(List<Run> failed, int of) {
    var first = failed.get(0);
    var said = first.messages().stream().limit(TELLING_LINES).map(String::strip).toList();
    return "%s in %d of %d JVMs: %s"
        .formatted(first.status(), failed.size(), of, String.join(": ", said));
  }

  /** Whether the test asks if an actor ends: then few samples are enough. */
  public boolean asksForAnEnd() {
    return Run.areOfTermination(outcomes);
  }

  /** The outcomes that were seen and must not be. */
  public List<Outcome> forbidden() {
    return outcomes.stream().filter(Outcome::isForbidden).toList();
  }

  /** Whether the subject raced: showed a forbidden outcome, or threw. */
  public boolean hasRaced() {
    return caughtAfterSeconds.isPresent();
  }

  /** In how many samples something forbidden was seen. */
  public long forbiddenSamples() {
    return forbidden().stream().mapToLong(Outcome::count).sum();
  }

  /** In which share of the samples; 0 if there were none, or if it only threw. */
  public double forbiddenShare() {
    return samples == 0 ? 0 : (double) forbiddenSamples() / samples;
  }
}
