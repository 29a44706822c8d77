package dev.racecourse.compare.report;

import dev.racecourse.compare.stats.Effect;
import dev.racecourse.compare.stats.PairsNeeded;
import dev.racecourse.compare.verdict.Verdict;
import dev.racecourse.compare.verdict.Verdict.Faster;
import dev.racecourse.compare.verdict.Verdict.NoChange;
import dev.racecourse.compare.verdict.Verdict.NotComparable;
import dev.racecourse.compare.verdict.Verdict.Slower;
import dev.racecourse.compare.verdict.Verdict.Undecided;
import java.util.Optional;

/**
 * A verdict in words.
 *
 * @param effect that it rests on, if there is one
 */
record VerdictText(String words, Optional<Effect> effect) {

  static VerdictText of(Verdict verdict) {
    if (verdict instanceof Slower slower) {
      return new VerdictText("SLOWER", Optional.of(slower.effect()));
    }
    if (verdict instanceof Faster faster) {
      return new VerdictText("faster", Optional.of(faster.effect()));
    }
    if (verdict instanceof NoChange same) {
      return new VerdictText("no change", Optional.of(same.effect()));
    }
    if (verdict instanceof Undecided open) {
      return new VerdictText(undecided(open.pairsNeeded()), Optional.of(open.effect()));
    }
    var reason = ((NotComparable) verdict).reason();
    return new VerdictText("not comparable: " + reason, Optional.empty());
  }

  private static String undecided(int pairs) {
    return pairs < PairsNeeded.MOST
        ? "undecided, try --pairs " + pairs
        : "undecided, too close to the margin for any number of pairs";
  }
}
