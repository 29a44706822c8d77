package dev.racecourse.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openjdk.jcstress.infra.Status;

/**
 * What all runs of one test showed together.
 *
 * @param samples how many samples were taken
 * @param forbidden how often each forbidden outcome was seen
 * @param faults why the runs prove nothing; empty when they do
 */
record Evidence(long samples, SortedMap<String, Long> forbidden, List<String> faults) {
  private static final String NOT_SCHEDULED =
      "no result; to run, jcstress needs two CPUs (-c), a fork (-f), and a JVM that starts"
          + " (-jvmArgs)";

  /** What jcstress says in its first line, and the exception in the second. */
  private static final int TELLING_LINES = 2;

  static Evidence of(List<Run> runs) {
    var forbidden = new TreeMap<String, Long>();
    runs.stream()
        .flatMap(run -> run.outcomes().stream())
        .filter(Outcome::isForbidden)
        .forEach(seen -> forbidden.merge(seen.state(), seen.count(), Long::sum));
    return new Evidence(runs.stream().mapToLong(Run::samples).sum(), forbidden, faults(runs));
  }

  private static List<String> faults(List<Run> runs) {
    if (runs.isEmpty()) {
      return List.of(NOT_SCHEDULED);
    }
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
    var why =
        switch (first.status()) {
          case API_MISMATCH -> "compiled against another api";
          case CHECK_TEST_ERROR -> "failed before the race";
          case TEST_ERROR -> "threw";
          case TIMEOUT_ERROR -> "timed out";
          case VM_ERROR -> "lost its JVM";
          case NORMAL -> throw new IllegalArgumentException("a normal run is no failure");
        };
    var said = first.messages().stream().limit(TELLING_LINES).map(String::strip).toList();
    return "%s in %d of %d JVMs: %s".formatted(why, failed.size(), of, String.join(": ", said));
  }

  long forbiddenSamples() {
    return forbidden.values().stream().mapToLong(Long::longValue).sum();
  }
}
