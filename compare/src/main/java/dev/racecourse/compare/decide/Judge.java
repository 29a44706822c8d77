package dev.racecourse.compare.decide;

import dev.racecourse.compare.decide.PairsWanted.Purpose;
import dev.racecourse.compare.decide.Screening.Exhausted;
import dev.racecourse.compare.decide.Screening.Flagged;
import dev.racecourse.compare.decide.Screening.GoOn;
import dev.racecourse.compare.jmh.CellKey;
import dev.racecourse.compare.sample.CellSample;
import dev.racecourse.compare.sample.Harness;
import dev.racecourse.compare.sample.PairOutcome;
import dev.racecourse.compare.side.Side;
import dev.racecourse.compare.stats.Effect;
import dev.racecourse.compare.stats.Looks;
import dev.racecourse.compare.stats.PairsNeeded;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reaches the verdicts on all cells of a comparison, and says how many pairs that takes.
 *
 * @param delta smallest change of interest, such as 0.03 for 3 %
 */
public record Judge(double delta) implements StoppingRule {

  private static final int FEWEST_FOR_AN_INTERVAL = 2;

  @Override
  public PairsWanted demand(CellSample sample) {
    var pairs = sample.logRatios();
    var screening = Screening.of(pairs, delta);
    if (screening instanceof GoOn open) {
      return new PairsWanted(open.nextLook(), Purpose.SCREENING);
    }
    return screening instanceof Flagged flagged
        ? new PairsWanted(flagged.effect().pairs() + Confirmation.PAIRS, Purpose.CONFIRMATION)
        : new PairsWanted(pairs.length, Purpose.SCREENING);
  }

  /** Judges all cells at once, for what is flagged is confirmed as a family. */
  public List<CellJudgement> judge(List<CellSample> samples) {
    var flagged =
        samples.stream()
            .filter(sample -> !sample.isHopeless())
            .filter(sample -> screening(sample) instanceof Flagged)
            .toList();
    var answers = Confirmation.of(flagged.stream().map(this::suspect).toList(), delta);
    var confirmations = new HashMap<CellKey, Confirmation>();
    for (var i = 0; i < flagged.size(); i++) {
      confirmations.put(flagged.get(i).cell(), answers.get(i));
    }
    return samples.stream().map(sample -> judge(sample, confirmations.get(sample.cell()))).toList();
  }

  private CellJudgement judge(CellSample sample, @Nullable Confirmation confirmation) {
    return new CellJudgement(
        sample.cell(),
        verdict(sample, confirmation),
        AllocationChange.of(sample.allocated(Side.BASE), sample.allocated(Side.HEAD)),
        sample.measured().size(),
        new Diagnostics(sample, delta).warnings());
  }

  private Screening screening(CellSample sample) {
    return Screening.of(sample.logRatios(), delta);
  }

  private FlaggedCell suspect(CellSample sample) {
    var pairs = sample.logRatios();
    var flagged = (Flagged) Screening.of(pairs, delta);
    var end = flagged.effect().pairs() + Confirmation.PAIRS;
    var fresh = Arrays.stream(pairs, flagged.effect().pairs(), Math.min(end, pairs.length)).boxed();
    return new FlaggedCell(flagged.direction(), fresh.toList());
  }

  /** What failed again and again may be slower, but is nothing better. */
  private Verdict verdict(CellSample sample, @Nullable Confirmation confirmation) {
    if (sample.harness() == Harness.NONE) {
      return new Verdict.OneSided("it is new, and base cannot run it");
    }
    var answer = confirmation == null ? null : confirmed(confirmation, sample);
    if (answer instanceof Verdict.Slower) {
      return answer;
    }
    if (sample.isUnreliable() || sample.isFailure()) {
      return new Verdict.Failed(
          "%d of %d pairs failed"
              .formatted(sample.of(PairOutcome.Failed.class).size(), sample.pairs().size()));
    }
    return answer == null ? screened(sample) : answer;
  }

  private Verdict screened(CellSample sample) {
    var screening = screening(sample);
    if (screening instanceof Screening.NoChange same) {
      return new Verdict.NoChange(same.effect());
    }
    if (screening instanceof Exhausted exhausted) {
      return new Verdict.Undecided(exhausted.effect(), needed(exhausted.pairsNeeded(), sample));
    }
    var pairs = sample.logRatios();
    var next = ((GoOn) screening).nextLook();
    var effect =
        pairs.length < FEWEST_FOR_AN_INTERVAL ? null : Effect.of(pairs, Confirmation.CONFIDENCE);
    return new Verdict.Undecided(effect, "stopped at %d of %d pairs".formatted(pairs.length, next));
  }

  private static Verdict confirmed(Confirmation confirmation, CellSample sample) {
    if (confirmation instanceof Confirmation.Confirmed sure) {
      return sure.direction() == Direction.SLOWER
          ? new Verdict.Slower(sure.effect())
          : new Verdict.Faster(sure.effect());
    }
    if (confirmation instanceof Confirmation.Unconfirmed unsure) {
      return new Verdict.Undecided(unsure.effect(), "suspect, but fresh pairs do not confirm it");
    }
    var unasked = (Confirmation.Unasked) confirmation;
    return new Verdict.Undecided(
        Effect.of(sample.logRatios(), Confirmation.CONFIDENCE),
        "suspect, stopped at %d of %d confirming pairs"
            .formatted(unasked.pairs(), Confirmation.PAIRS));
  }

  /** No option asks for more pairs than the last look takes, but one for a coarser question. */
  private String needed(int pairs, CellSample sample) {
    var needed =
        pairs < PairsNeeded.MOST
            ? "takes about %d pairs".formatted(pairs)
            : "too close to the limit for any number of pairs";
    var percent = CoarserDelta.percent(sample.logRatios(), delta);
    return percent.isPresent()
        ? "%s; at --delta %d%% these %d say no change"
            .formatted(needed, percent.getAsInt(), Looks.LAST.pairs())
        : needed;
  }
}
