package dev.racecourse.compare.replay;

import dev.racecourse.compare.stats.Looks;
import dev.racecourse.compare.verdict.Confirmation;
import dev.racecourse.compare.verdict.Confirmation.Confirmed;
import dev.racecourse.compare.verdict.Direction;
import dev.racecourse.compare.verdict.Screening;
import dev.racecourse.compare.verdict.Screening.Exhausted;
import dev.racecourse.compare.verdict.Screening.Flagged;
import dev.racecourse.compare.verdict.Screening.NoChange;
import java.util.Optional;

/**
 * What the rule made of one cell of a synthetic comparison.
 *
 * @param confirmation of a flagged cell
 */
record ReplayTrial(Screening screening, Optional<Confirmation> confirmation) {

  boolean isFlagged() {
    return screening instanceof Flagged;
  }

  boolean isNoChange() {
    return screening instanceof NoChange;
  }

  boolean isExhausted() {
    return screening instanceof Exhausted;
  }

  boolean isConfirmed() {
    return confirmed().isPresent();
  }

  boolean isConfirmed(Direction direction) {
    return confirmed().filter(confirmed -> confirmed.direction() == direction).isPresent();
  }

  Optional<Confirmed> confirmed() {
    return confirmation.filter(Confirmed.class::isInstance).map(Confirmed.class::cast);
  }

  /** The pairs that screening took. */
  int pairs() {
    if (screening instanceof Flagged flagged) {
      return flagged.effect().pairs();
    }
    return screening instanceof NoChange noChange ? noChange.effect().pairs() : Looks.LAST.pairs();
  }
}
