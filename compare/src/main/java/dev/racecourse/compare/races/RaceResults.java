package dev.racecourse.compare.races;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.racecourse.compare.side.Both;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the stress suite wrote about one side: its {@code results.json}, schema 2 (see
 * docs/results-json.md).
 *
 * @param faults what went wrong outside of any test, in words
 * @param tests the result of every test
 * @param runs what each forked JVM reported
 */
public record RaceResults(List<String> faults, List<Tested> tests, List<Fork> runs) {

  private static final int SCHEMA = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** A test with what the stress suite says of it, and why. */
  record Tested(TestName test, @JsonProperty("judgement") TestResult result, Evidence evidence) {}

  /**
   * What all forks showed together.
   *
   * @param samples how often the actors raced
   * @param outcomes every outcome of the grading, and every other that was seen
   * @param faults why its runs prove nothing, in words
   */
  record Evidence(long samples, List<Outcome> outcomes, List<String> faults) {

    /** Keeps its own copies. */
    Evidence {
      outcomes = List.copyOf(outcomes);
      faults = List.copyOf(faults);
    }
  }

  /**
   * An outcome of a race.
   *
   * @param state the result fields, in order
   * @param count in how many samples it was seen
   * @param description what the hazard calls it
   * @param forbidden whether it was seen and must not be
   */
  record Outcome(String state, long count, String description, boolean forbidden) {

    /** An exception of an actor or arbiter, which ends its JVM's part in the test. */
    static Outcome exception(String message) {
      return new Outcome("exception", 1, message, true);
    }
  }

  /** Keeps its own copies. */
  public RaceResults {
    faults = List.copyOf(faults);
    tests = List.copyOf(tests);
    runs = List.copyOf(runs);
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, has another schema, or contradicts itself
   */
  public static RaceResults read(Path path) throws IOException {
    try {
      var tree = JSON.readTree(Files.readString(path));
      var schema = tree.path("schema").asInt(0);
      if (schema != SCHEMA) {
        throw new IOException(
            "%s has schema %s; this compare reads schema %d"
                .formatted(path, schema == 0 ? "none" : schema, SCHEMA));
      }
      var results = JSON.treeToValue(tree, RaceResults.class);
      results.requireRacesToShow(path);
      return results;
    } catch (JacksonException e) {
      throw new IOException(path + " is no results.json: " + e.getOriginalMessage(), e);
    }
  }

  /** A race that no fork shows could not be compared, and must not get lost. */
  private void requireRacesToShow(Path path) throws IOException {
    for (var tested : tests) {
      if (tested.result() == TestResult.RACY && forbidden(tested.test()).isEmpty()) {
        throw new IOException(
            "%s calls %s racy, but none of its runs shows a race".formatted(path, tested.test()));
      }
    }
  }

  /** Whether the suite was not compiled against such classes as the side has. */
  public boolean isUnlinked() {
    return runs.stream().anyMatch(fork -> fork.status().equals("API_MISMATCH"));
  }

  Optional<Tested> find(TestName test) {
    return tests.stream().filter(tested -> tested.test().equals(test)).findFirst();
  }

  /** How often the actors of a test raced; 0 for a test that is not there. */
  long samples(TestName test) {
    return find(test).map(tested -> tested.evidence().samples()).orElse(0L);
  }

  /** The same for both sides. */
  static Both<Long> samples(Both<RaceResults> sides, TestName test) {
    return new Both<>(sides.base().samples(test), sides.head().samples(test));
  }

  /** In how many samples a test showed a state that is meant, however it was graded. */
  long count(TestName test, Predicate<String> isMeant) {
    return find(test).stream()
        .flatMap(tested -> tested.evidence().outcomes().stream())
        .filter(outcome -> isMeant.test(outcome.state()))
        .mapToLong(Outcome::count)
        .sum();
  }

  /** The forks in which a test raced, whatever came of it. */
  List<Fork> forks(TestName test) {
    return runs.stream()
        .filter(fork -> fork.test().equals(test) && !fork.seen().isEmpty())
        .toList();
  }

  /** The outcomes of a test that its forks showed and must not; a state may come repeatedly. */
  List<Outcome> forbidden(TestName test) {
    return forks(test).stream()
        .flatMap(fork -> fork.seen().stream())
        .filter(Outcome::forbidden)
        .toList();
  }

  /** Whether a test ran as it should, and every bug planted for its hazard was caught. */
  boolean isTrusted(TestName test) {
    return tests.stream()
        .filter(tested -> tested.test().hazardInFull().equals(test.hazardInFull()))
        .allMatch(tested -> tested.result().isTrusted());
  }
}
