package dev.racecourse.compare.replay;

import dev.racecourse.compare.decide.Confirmation;
import dev.racecourse.compare.decide.Confirmation.Confirmed;
import dev.racecourse.compare.decide.Direction;
import dev.racecourse.compare.decide.Screening;
import dev.racecourse.compare.decide.Screening.Exhausted;
import dev.racecourse.compare.decide.Screening.Flagged;
import dev.racecourse.compare.decide.Screening.NoChange;
import dev.racecourse.compare.stats.Looks;
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
