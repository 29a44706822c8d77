package dev.racecourse.compare.search;

import dev.racecourse.compare.bisect.Bisection.Found;
import dev.racecourse.compare.bisect.Bisection.NothingToFind;
import dev.racecourse.compare.bisect.Bisection.Unconfirmed;
import dev.racecourse.compare.bisect.Candidate;
import dev.racecourse.compare.bisect.Pair;
import dev.racecourse.compare.git.CommitFacts;
import dev.racecourse.compare.stats.Estimate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bisection for other programs; docs/history.md says what its fields are. {@code schema} grows
 * when one changes its meaning or goes, not when one is added.
 */
record BisectFile(
    int schema, String what, long seed, int builds, List<String> notes, List<Line> lines) {

  private static final int SCHEMA = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /** One line of commits: first that from good to bad, then those of merges. */
  record Line(
      String answer,
      @Nullable String why,
      List<String> culprit,
      @Nullable String parent,
      @Nullable Double probability,
      @Nullable Effect effect,
      List<OnLine> commits,
      List<Read> readings) {}

  /** Speed of the culprit over that of its parent, with its 95 % interval. */
  record Effect(double ratio, double low, double high, int pairs) {
    static Effect of(Estimate estimate) {
      return new Effect(
          Math.exp(estimate.mean()),
          Math.exp(estimate.low()),
          Math.exp(estimate.high()),
          estimate.pairs());
    }
  }

  /** A commit; its probability is that it is the culprit. */
  record OnLine(
      String hash,
      String date,
      String subject,
      double probability,
      boolean unchanged,
      @Nullable String failed) {}

  /** A pair, with the log ratio of speeds; or a JVM of one commit, which showed the race or not. */
  record Read(
      String commit,
      @Nullable String against,
      @Nullable Double logRatio,
      @Nullable Boolean shown) {}

  static BisectFile of(SearchResult<?, ?> result, Task task, String what) {
    return new BisectFile(
        SCHEMA,
        what,
        task.plan().seed(),
        result.builds(),
        result.notes(),
        result.lines().stream().map(BisectFile::line).toList());
  }

  /** The text of the file. */
  String text() {
    return JSON.writeValueAsString(this) + "\n";
  }

  private static Line line(LineResult<?, ?> result) {
    var candidate = result.culprit();
    return new Line(
        answer(result),
        result.answer() instanceof NothingToFind<?> nothing ? nothing.why().name() : null,
        candidate.map(result::commits).orElse(List.of()).stream().map(CommitFacts::hash).toList(),
        candidate.map(found -> result.line().get(found.parent()).hash()).orElse(null),
        probability(result),
        candidate.map(Candidate::pair).flatMap(result::estimate).map(Effect::of).orElse(null),
        IntStream.rangeClosed(0, result.line().last()).mapToObj(i -> onLine(result, i)).toList(),
        result.readings().stream().map(reading -> read(result, reading)).toList());
  }

  private static String answer(LineResult<?, ?> result) {
    var answer = result.answer();
    if (answer instanceof Found) {
      return "FOUND";
    }
    if (answer instanceof Unconfirmed) {
      return "UNCONFIRMED";
    }
    if (answer instanceof NothingToFind) {
      return "NOTHING_TO_FIND";
    }
    return result.isGivenUp() ? "GIVEN_UP" : "NOT_KNOWN_YET";
  }

  private static @Nullable Double probability(LineResult<?, ?> result) {
    if (result.answer() instanceof Found<?> found) {
      return found.probability();
    }
    return result.answer() instanceof Unconfirmed<?> unconfirmed ? unconfirmed.probability() : null;
  }

  private static OnLine onLine(LineResult<?, ?> result, int number) {
    var commit = result.line().get(number);
    return new OnLine(
        commit.hash(),
        commit.date(),
        commit.subject(),
        number == 0 ? 0 : result.knowledge().probability(number),
        result.range().unchanged().contains(number),
        result.failed().get(number));
  }

  private static Read read(LineResult<?, ?> result, Reading<?, ?> reading) {
    if (reading.what() instanceof Pair pair && reading.value() instanceof Double logRatio) {
      return new Read(
          result.line().get(pair.newer()).hash(),
          result.line().get(pair.older()).hash(),
          logRatio,
          null);
    }
    if (reading.what() instanceof Integer commit && reading.value() instanceof Boolean shown) {
      return new Read(result.line().get(commit).hash(), null, null, shown);
    }
    throw new IllegalArgumentException("neither a pair nor a JVM: " + reading);
  }
}
