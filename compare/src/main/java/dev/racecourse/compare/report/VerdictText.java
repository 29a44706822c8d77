package dev.racecourse.compare.report;

import dev.racecourse.compare.decide.CellDecision;
import dev.racecourse.compare.decide.Verdict;
import dev.racecourse.compare.decide.Verdict.Better;
import dev.racecourse.compare.decide.Verdict.Flagged;
import dev.racecourse.compare.decide.Verdict.Identical;
import dev.racecourse.compare.decide.Verdict.NoChange;
import dev.racecourse.compare.decide.Verdict.NotComparable;
import dev.racecourse.compare.decide.Verdict.Undecided;
import dev.racecourse.compare.decide.Verdict.Worse;
import java.util.ArrayList;
import java.util.Optional;

/** Verdicts in words. */
final class VerdictText {

  /** CPU time. */
  static final CostText CPU = new CostText("MORE CPU", "less CPU", "FLAGGED: more CPU");

  /** Bytes. */
  static final CostText ALLOCATION =
      new CostText("MORE ALLOCATION", "less allocation", "FLAGGED: more allocation");

  private VerdictText() {}

  /** The verdict on a cell's speed, with its reason, and what is to say of its CPU and memory. */
  static String of(CellDecision decision) {
    var words = new ArrayList<String>();
    words.add(kind(decision.speed()) + reason(decision.speed()).map(why -> ": " + why).orElse(""));
    CPU.say(decision.cpu()).ifPresent(words::add);
    ALLOCATION.say(decision.allocation().verdict()).ifPresent(words::add);
    return String.join(", ", words);
  }

  /** A verdict on speed in a word or two, the same for all of a kind. */
  static String kind(Verdict speed) {
    if (speed instanceof Worse) {
      return "SLOWER";
    }
    if (speed instanceof Better) {
      return "faster";
    }
    if (speed instanceof Flagged) {
      return "FLAGGED";
    }
    if (speed instanceof NoChange) {
      return "no change";
    }
    if (speed instanceof Undecided) {
      return "undecided";
    }
    return speed instanceof Identical ? "identical" : "not comparable";
  }

  /** Why a verdict is none, or no more than that; empty if it has no reason. */
  static Optional<String> reason(Verdict verdict) {
    if (verdict instanceof Undecided open) {
      return Optional.of(open.reason());
    }
    if (verdict instanceof Flagged flagged) {
      return Optional.of(flagged.reason());
    }
    return verdict instanceof NotComparable not ? Optional.of(not.reason()) : Optional.empty();
  }

  /** What is said of a cost. */
  record CostText(String worse, String better, String flagged) {

    /** Words if there is something to know; empty if nothing is known, or nothing has changed. */
    Optional<String> say(Verdict verdict) {
      if (verdict instanceof Worse) {
        return Optional.of(worse);
      }
      if (verdict instanceof Better) {
        return Optional.of(better);
      }
      return verdict instanceof Flagged ? Optional.of(flagged) : Optional.empty();
    }

    /** A word or two, the same for all of a kind. */
    String kind(Verdict verdict) {
      return say(verdict).orElseGet(() -> VerdictText.kind(verdict));
    }
  }
}
