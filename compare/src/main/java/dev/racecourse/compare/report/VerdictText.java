package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Verdict.Faster;
import dev.racecourse.compare.decide.Verdict.Identical;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.NotComparable;
import dev.racecourse.compare.decide.Verdict.Slower;
import dev.racecourse.compare.decide.Verdict.Undecided;
import dev.racecourse.compare.stats.Effect;
import java.util.Optional;

/**
 * A verdict in words.
 *
 * @param kind in one word or two, the same for all verdicts of a kind
 * @param words with the reason, if there is one
 * @param effect that it rests on, if there is one
 */
record VerdictText(String kind, String words, Optional<Effect> effect) {

  static VerdictText of(Verdict verdict) {
    if (verdict instanceof Slower slower) {
      return plain("SLOWER", Optional.of(slower.effect()));
    }
    if (verdict instanceof Faster faster) {
      return plain("faster", Optional.of(faster.effect()));
    }
    if (verdict instanceof NoChange same) {
      return plain("no change", Optional.of(same.effect()));
    }
    if (verdict instanceof Undecided open) {
      return reasoned("undecided", open.reason(), Optional.ofNullable(open.effect()));
    }
    if (verdict instanceof Identical) {
      return new VerdictText("identical", "identical by construction", Optional.empty());
    }
    return reasoned("not comparable", ((NotComparable) verdict).reason(), Optional.empty());
  }

  private static VerdictText plain(String kind, Optional<Effect> effect) {
    return new VerdictText(kind, kind, effect);
  }

  private static VerdictText reasoned(String kind, String reason, Optional<Effect> effect) {
    return new VerdictText(kind, kind + ": " + reason, effect);
  }
}
