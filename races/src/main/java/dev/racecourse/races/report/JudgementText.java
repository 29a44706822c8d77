package dev.racecourse.races.report;

import dev.racecourse.races.run.Expectation;
import dev.racecourse.races.run.Outcome;
import dev.racecourse.races.verdict.Evidence;
import dev.racecourse.races.verdict.Judgement;
import dev.racecourse.races.verdict.Judgement.Caught;
import dev.racecourse.races.verdict.Judgement.Clean;
import dev.racecourse.races.verdict.Judgement.Missed;
import dev.racecourse.races.verdict.Judgement.Racy;
import dev.racecourse.races.verdict.Judgement.TooFew;
import java.util.Locale;

/** A judgement in words. */
final class JudgementText {
  private JudgementText() {}

  /** In a word; in capital letters where it is none to be glad of. */
  static String word(Judgement judgement) {
    if (judgement instanceof Clean) {
      return "clean";
    }
    if (judgement instanceof Racy) {
      return "RACY";
    }
    if (judgement instanceof Caught) {
      return "caught";
    }
    if (judgement instanceof TooFew) {
      return "TOO FEW SAMPLES";
    }
    return judgement instanceof Missed ? "NOT CAUGHT" : "DID NOT RUN";
  }

  /** With how often, or how rarely, what must not happen happened. */
  static String words(Judgement judgement) {
    return word(judgement) + detail(judgement);
  }

  private static String detail(Judgement judgement) {
    var evidence = judgement.evidence();
    if (judgement instanceof Clean) {
      var kind = evidence.asksForAnEnd() ? " (termination)" : "";
      return kind + ", below %s of samples in these JVMs".formatted(rate(bound(evidence)));
    }
    return evidence.hasRaced() ? share(evidence) : "";
  }

  /** The rate that shows in so many samples with 95 %: n with 1 - (1 - rate)^n of 0.95. */
  static double bound(Evidence evidence) {
    return -Math.expm1(Math.log(0.05) / evidence.samples());
  }

  private static String share(Evidence evidence) {
    var seen =
        evidence.forbiddenSamples() == 0
            ? ", it threw"
            : " in %s of them".formatted(rate(evidence.forbiddenShare()));
    var seconds = evidence.caughtAfterSeconds().orElseThrow();
    return seconds > 0 ? seen + String.format(Locale.ROOT, ", after %.1f s", seconds) : seen;
  }

  /** A share of samples, in two digits. */
  static String rate(double rate) {
    return String.format(Locale.ROOT, "%.1e", rate);
  }

  static boolean isInteresting(Outcome outcome) {
    return outcome.count() > 0 && outcome.expectation() == Expectation.ACCEPTABLE_INTERESTING;
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
