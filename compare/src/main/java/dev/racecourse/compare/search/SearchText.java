package dev.racecourse.compare.search;

import dev.racecourse.compare.bisect.Bisection.Found;
import dev.racecourse.compare.bisect.Bisection.NothingToFind;
import dev.racecourse.compare.bisect.Bisection.Unconfirmed;
import dev.racecourse.compare.bisect.Bisection.Why;
import dev.racecourse.compare.bisect.Candidate;
import dev.racecourse.compare.bisect.Pair;
import dev.racecourse.compare.git.CommitFacts;
import dev.racecourse.compare.git.Repository;
import dev.racecourse.compare.stats.Estimate;
import dev.racecourse.console.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a bisection has come to, in words.
 *
 * @param repository knows where commits can be read
 * @param what was bisected, in a few words
 */
record SearchText<T, V>(SearchResult<T, V> result, Repository repository, String what) {

  private static final String INDENT = "  ";
  private static final double MOST_SHOWN = 0.9994;

  List<String> lines() throws InterruptedException {
    var telling = result.telling();
    var lines = new ArrayList<String>();
    lines.add(verdict(telling));
    if (telling.culprit().isPresent()) {
      var candidate = telling.culprit().get();
      for (var commit : telling.commits(candidate)) {
        lines.add(INDENT + commit(commit));
        repository.page(commit.hash()).ifPresent(page -> lines.add(INDENT + page));
      }
      effect(telling, candidate.pair(), lines);
    }
    merges(lines);
    var first = result.lines().get(0);
    var ends = new Pair(0, first.line().last());
    if (!first.equals(telling)
        || !telling.culprit().map(Candidate::pair).equals(Optional.of(ends))) {
      effect(first, ends, lines);
    }
    lines.add("");
    lines.add(measured());
    result.lines().forEach(line -> leftOut(line, lines));
    lines.addAll(result.notes());
    result.lines().stream()
        .filter(LineResult::isGivenUp)
        .findFirst()
        .ifPresent(line -> lines.add(otherwise(line)));
    if (telling.culprit().isPresent()) {
      var commit = telling.line().get(telling.culprit().get().last());
      lines.add("To see what it changed: git show " + commit.shortHash());
    }
    return lines;
  }

  private String verdict(LineResult<T, V> line) {
    var answer = line.answer();
    if (answer instanceof Found<T> found) {
      var commits = line.commits(found.candidate());
      return commits.size() == 1
          ? say("FOUND, at %s: this commit %s.", share(found.probability()), did(line))
          : say(
              "FOUND, at %s: one of these %d commits %s; none but the last can be" + " measured.",
              share(found.probability()), commits.size(), did(line));
    }
    if (answer instanceof Unconfirmed<T> unconfirmed) {
      return say(
          "NOT CONFIRMED: this is the likeliest commit (%s), but fresh pairs of it and its"
              + " parent show no change of %s.",
          share(unconfirmed.probability()), what);
    }
    return answer instanceof NothingToFind<T> nothing
        ? "NOTHING TO FIND: " + why(nothing.why(), line)
        : notKnown(line) + SearchProgress.words(line);
  }

  private static String notKnown(LineResult<?, ?> line) {
    return line.isGivenUp()
        ? "GIVEN UP: %s did not tell which commit it is. Most likely: ".formatted(readings(line))
        : "NOT KNOWN YET: ";
  }

  private static String readings(LineResult<?, ?> line) {
    return line.readings().size() + (line.isOfSpeed() ? " pairs" : " JVMs");
  }

  /** What to do where more of the same would not help. */
  private static String otherwise(LineResult<?, ?> line) {
    return "More of the same would not tell, either. Begin anew: with commits that are nearer to"
        + " each other, "
        + (line.isOfSpeed()
            ? "more --rounds, or on a quieter machine."
            : "or a --preset whose JVMs show the race more often.");
  }

  private String did(LineResult<T, V> line) {
    return (line.isOfSpeed() ? "changed " : "brought the race in ") + what;
  }

  /** No probability is rounded to certainty. */
  private static String share(double probability) {
    return probability > MOST_SHOWN ? "more than 99.9 %" : say("%.1f %%", 100 * probability);
  }

  private String why(Why why, LineResult<T, V> line) {
    return switch (why) {
      case SAME_CLASSES -> "good and bad have the same classes.";
      case ENDS_ALIKE ->
          "the speeds of good and bad cannot be told apart in %d pairs."
              .formatted(line.readings().size());
      case NOT_SEEN ->
          "bad did not show the race in %d JVMs, so it cannot be followed."
              .formatted(line.readings().size());
      case OLDER -> "good shows the race, too. Name an older commit.";
    };
  }

  private static String commit(CommitFacts commit) {
    return "%s  %s  %s"
        .formatted(commit.shortHash(), commit.date(), Markup.PLAIN.message(commit.subject()));
  }

  private static void effect(LineResult<?, ?> line, Pair pair, List<String> lines) {
    if (!line.isOfSpeed()) {
      Stream.of(pair.newer(), pair.older())
          .filter(commit -> !line.jvms(commit).isEmpty())
          .map(commit -> shown(line, commit))
          .forEach(lines::add);
    }
    line.estimate(pair)
        .ifPresent(
            estimate ->
                lines.add(
                    "%s against %s: %s in %d pairs"
                        .formatted(
                            line.line().get(pair.newer()).shortHash(),
                            line.line().get(pair.older()).shortHash(),
                            percent(estimate),
                            estimate.pairs())));
  }

  private static String shown(LineResult<?, ?> line, int commit) {
    var jvms = line.jvms(commit);
    return "%s: shown by %d of %d JVMs"
        .formatted(
            line.line().get(commit).shortHash(),
            jvms.stream().filter(shown -> shown).count(),
            jvms.size());
  }

  /** How much faster or slower, with the 95 % interval. */
  private static String percent(Estimate estimate) {
    return say(
        "speed %+.1f %% (%+.1f .. %+.1f)",
        100 * Math.expm1(estimate.mean()),
        100 * Math.expm1(estimate.low()),
        100 * Math.expm1(estimate.high()));
  }

  /** Says of each line of a merge what was compared, and what came of it. */
  private void merges(List<String> lines) {
    result.lines().stream()
        .skip(1)
        .forEach(
            line -> {
              var start = line.line().get(0).shortHash();
              var end = line.line().get(line.line().last()).shortHash();
              lines.add(
                  "A merge brought in %d commits, up to %s, which were compared with %s, where"
                          .formatted(line.line().last(), end, start)
                      + " their line began: "
                      + inMerge(line));
            });
  }

  private String inMerge(LineResult<T, V> line) {
    if (line.culprit().isPresent()) {
      return "it is one of them.";
    }
    if (line.isGivenUp()) {
      return readings(line) + " did not tell whether it is one of them.";
    }
    return line.isOpen()
        ? "not known yet whether it is one of them."
        : "none of them did it alone, so it is the merge itself.";
  }

  private String measured() {
    return "Measured: %d %s of %d commits that were built, of %d."
        .formatted(
            result.readings(),
            result.lines().get(0).isOfSpeed() ? "pairs" : "JVMs",
            result.builds(),
            result.lines().stream().mapToInt(line -> line.line().commits().size()).sum());
  }

  private static void leftOut(LineResult<?, ?> line, List<String> lines) {
    line.failed()
        .forEach(
            (commit, why) ->
                lines.add(
                    "Left out: %s %s"
                        .formatted(
                            line.line().get(commit).shortHash(), Markup.PLAIN.message(why))));
    if (!line.range().unchanged().isEmpty()) {
      lines.add(
          "With the same classes before and after, so not measured: "
              + String.join(
                  ", ",
                  line.range().unchanged().stream()
                      .sorted()
                      .map(commit -> line.line().get(commit).shortHash())
                      .toList()));
    }
  }

  private static String say(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
