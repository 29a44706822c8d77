package dev.racecourse.compare.search;

import dev.racecourse.compare.bisect.Bisection.Measure;
import dev.racecourse.compare.bisect.Posterior;
import dev.racecourse.compare.jmh.Rounds;
import dev.racecourse.compare.run.Budget;
import dev.racecourse.compare.sample.PairRecord;
import dev.racecourse.compare.schedule.Progress;
import dev.racecourse.console.Markup;
import java.time.Duration;
import java.util.Locale;

/** Shows how likely which commits are, after each pair or JVM, and how long the rest takes. */
final class SearchProgress implements Progress {

  /** No probability is shown as certainty. */
  private static final double ALMOST = 0.99;

  private final dev.racecourse.console.Progress progress;
  private final Budget budget;
  private int done;
  private int toGo;
  private String message = "";

  SearchProgress(dev.racecourse.console.Progress progress, Budget budget) {
    this.progress = progress;
    this.budget = budget;
  }

  /** A commit is to be built, or taken from the cache. */
  void building(CommitLine line, int commit) {
    progress.say("Getting ready " + name(line, commit));
  }

  /** A commit cannot be built or measured. */
  void leavesOut(CommitLine line, int commit, String why) {
    progress.say("Left out: %s %s".formatted(name(line, commit), Markup.PLAIN.message(why)));
  }

  /** So much is known now. */
  void knows(LineResult<?, ?> result) {
    done = result.readings().size();
    toGo = result.knowledge().toGo();
    message = words(result);
    show();
  }

  /** Where the culprit most likely is, in a few words. */
  static String words(LineResult<?, ?> result) {
    if (!(result.answer() instanceof Measure)) {
      return "done";
    }
    if (result.readings().isEmpty()) {
      return "first both ends";
    }
    var likely = result.knowledge().likely();
    var where =
        "%.0f %% in %d of %d commits: %s"
            .formatted(
                Math.floor(100 * Math.min(likely.probability(), ALMOST)),
                likely.candidates(),
                likely.all(),
                between(result.line(), likely.first(), likely.last()));
    return result.knowledge() instanceof Posterior posterior
        ? where
            + String.format(Locale.ROOT, "; effect %+.1f %%", 100 * Math.expm1(posterior.effect()))
        : where;
  }

  private static String between(CommitLine line, int first, int last) {
    var end = line.get(last).shortHash();
    return first == last ? end : line.get(first).shortHash() + ".." + end;
  }

  private static String name(CommitLine line, int commit) {
    var facts = line.get(commit);
    return "%s, %d of %d: %s"
        .formatted(facts.shortHash(), commit, line.last(), Markup.PLAIN.message(facts.subject()));
  }

  private void show() {
    var expected = budget.left(toGo);
    Duration left =
        budget.budgetLeft().filter(most -> most.compareTo(expected) < 0).orElse(expected);
    progress.show(done, (long) done + toGo, left, message);
  }

  @Override
  public void roundPlayed(Rounds rounds) {
    show();
  }

  @Override
  public void pairDone(PairRecord pair) {
    // What it says is shown when it is known what follows from it.
  }

  @Override
  public void standing(Standing standing) {
    // A campaign does not know how many pairs a bisection takes.
  }

  @Override
  public void close() {
    progress.close();
  }
}
