package dev.racecourse.compare.races;

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
 * @param tests the judgement of every test
 * @param runs what each forked JVM reported
 */
public record RaceResults(List<String> faults, List<JudgedTest> tests, List<Fork> runs) {

  private static final int SCHEMA = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

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
    for (var judged : tests) {
      if (judged.judgement() == Judgement.RACY && forbidden(judged.test()).isEmpty()) {
        throw new IOException(
            "%s calls %s racy, but none of its runs shows a race".formatted(path, judged.test()));
      }
    }
  }

  /** Whether the suite was not compiled against such classes as the side has. */
  public boolean isUnlinked() {
    return runs.stream().anyMatch(fork -> fork.status().equals("API_MISMATCH"));
  }

  Optional<JudgedTest> find(TestName test) {
    return tests.stream().filter(judged -> judged.test().equals(test)).findFirst();
  }

  /** How often the actors of a test raced; 0 for a test that is not there. */
  long samples(TestName test) {
    return find(test).map(judged -> judged.evidence().samples()).orElse(0L);
  }

  /** In how many samples a test showed a state that is meant, however it was graded. */
  long count(TestName test, Predicate<String> isMeant) {
    return find(test).stream()
        .flatMap(judged -> judged.evidence().outcomes().stream())
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
        .filter(judged -> judged.test().hazardInFull().equals(test.hazardInFull()))
        .allMatch(judged -> judged.judgement().isTrusted());
  }
}
