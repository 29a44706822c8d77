package dev.racecourse.races.report;

import dev.racecourse.console.AtomicFile;
import dev.racecourse.console.Reason;
import dev.racecourse.races.diff.RaceResults;
import dev.racecourse.races.run.Event;
import dev.racecourse.races.run.Run;
import dev.racecourse.races.run.TestName;
import dev.racecourse.races.verdict.Evidence;
import dev.racecourse.races.verdict.ExitCode;
import dev.racecourse.races.verdict.Judgement;
import dev.racecourse.races.verdict.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * results.json: a verdict and every run behind it, for other programs to read.
 *
 * @param schema which version of this format; see docs/results-json.md
 * @param jcstress the version of jcstress
 * @param jvm the JVM that the tests ran on
 * @param cpus how many CPUs jcstress might use
 * @param time when the verdict was reached
 * @param exit what the process ended with, in a word
 * @param faults what went wrong outside of any test
 * @param tests the judgement of every selected test
 * @param runs what each forked JVM reported
 */
public record ResultsFile(
    int schema,
    String jcstress,
    String jvm,
    int cpus,
    Instant time,
    ExitCode exit,
    List<String> faults,
    List<Judged> tests,
    List<Run> runs) {
  private static final int SCHEMA = 2;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          // Names are constants; jcstress's words for people are not.
          .disable(EnumFeature.WRITE_ENUMS_USING_TO_STRING, EnumFeature.READ_ENUMS_USING_TO_STRING)
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /**
   * The judgement of one test.
   *
   * @param test its listed name
   * @param judgement clean, racy, caught, missed, toofew or notrun
   */
  public record Judged(String test, String judgement, Evidence evidence) {

    static Judged of(TestName test, Judgement judgement) {
      return new Judged(test.listed(), word(judgement), judgement.evidence());
    }

    private static String word(Judgement judgement) {
      return judgement.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    Judgement judged() throws IOException {
      var judged = Judgement.of(TestName.of(test).kind(), evidence);
      if (!word(judged).equals(judgement)) {
        throw new IOException(
            "it calls %s %s, but its evidence says %s".formatted(test, judgement, word(judged)));
      }
      return judged;
    }
  }

  /** The file of a verdict over these runs. */
  public static ResultsFile of(Verdict verdict, List<Run> runs, Event.Selected selected) {
    return new ResultsFile(
        SCHEMA,
        selected.jcstress(),
        runs.stream().map(run -> run.configuration().jvm()).findFirst().orElse("none"),
        selected.cpus(),
        Instant.now(),
        verdict.exitCode(),
        verdict.faults(),
        verdict.judgements().entrySet().stream()
            .map(entry -> Judged.of(entry.getKey(), entry.getValue()))
            .toList(),
        runs);
  }

  /**
   * Reads what was written.
   *
   * @throws IOException if it cannot be read, has another schema, or contradicts itself
   */
  public static ResultsFile read(Path file) throws IOException {
    try {
      var tree = JSON.readTree(Files.readString(file));
      var schema = tree.path("schema").asInt(0);
      if (schema != SCHEMA) {
        throw new IOException(
            "it has schema %s, and this program reads schema %d"
                .formatted(schema == 0 ? "none" : schema, SCHEMA));
      }
      var results = JSON.treeToValue(tree, ResultsFile.class);
      results.verdict();
      results.requireRacesToShow();
      return results;
    } catch (JacksonException e) {
      throw new IOException(file + " is no results.json: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IOException(file + " cannot be used: " + Reason.of(e), e);
    }
  }

  /**
   * The verdict that it was made of.
   *
   * @throws IOException if it contradicts itself
   */
  public Verdict verdict() throws IOException {
    var judgements = new TreeMap<TestName, Judgement>();
    for (var judged : tests) {
      judgements.put(TestName.of(judged.test()), judged.judged());
    }
    return new Verdict(judgements, faults);
  }

  /**
   * What another suite can be compared with.
   *
   * @throws IOException if it contradicts itself
   */
  public RaceResults results() throws IOException {
    return new RaceResults(verdict(), runs);
  }

  /** A race that no run shows could not be compared, and must not get lost. */
  private void requireRacesToShow() throws IOException {
    for (var judged : tests) {
      if (judged.evidence().hasRaced()
          && runs.stream().noneMatch(run -> run.test().equals(judged.test()) && run.hasRaced())) {
        throw new IOException(
            "it says that %s raced, but none of its runs shows that".formatted(judged.test()));
      }
    }
  }

  /** Writes it whole or not at all. */
  public void write(Path file) throws IOException {
    new AtomicFile(file).write(JSON.writeValueAsBytes(this));
  }
}
