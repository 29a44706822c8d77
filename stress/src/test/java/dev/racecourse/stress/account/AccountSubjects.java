package dev.racecourse.stress.account;

import static java.util.Objects.requireNonNull;

import dev.racecourse.stress.lincheck.ModelCheck;
import dev.racecourse.stress.lincheck.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The throttles that {@link Guesses} drives, each made with {@code new}: see {@link ModelCheck}.
 */
public final class AccountSubjects {
  /** How each planted bug shows, by hazard and bug. */
  private static final String SCENARIOS =
      """
      LostFailure.GetThenPut: fail 0 | fail 0 | seconds 0
      SuccessVersusFailure.FindThenPut: fail 0 | succeed 0 | seconds 0
      ForgottenFailure.JudgeThenRemove: fail 0 | failLate 1 | fail 0, fail 0, fail 0, fail 0, seconds 0
      WaitLeavesNoGap.RemoveThenPut: fail 0 | fail 0, seconds 0 |
      """;

  private AccountSubjects() {}

  /** The planted bugs, with the scenario that each is looked for in. */
  public static Map<String, Scenario> scenarios() {
    var scenarios = new LinkedHashMap<String, Scenario>();
    SCENARIOS
        .lines()
        .map(line -> line.split(": ", 2))
        .forEach(line -> scenarios.put(line[0], new Scenario(line[1])));
    return scenarios;
  }

  /** What Lincheck says of a planted bug; empty when it does not find it. */
  public static Optional<String> refute(String bug) {
    Guesses.drive(bug);
    return new ModelCheck(Guesses.class, Guesses.Model.class)
        .refute(requireNonNull(scenarios().get(bug)));
  }

  static Throttle create(String name) {
    return switch (name) {
      case "shipped" -> new ShippedThrottle();
      case "model" -> new LockedThrottle();
      case "LostFailure.GetThenPut" -> new LostFailure.GetThenPut();
      case "SuccessVersusFailure.FindThenPut" -> new SuccessVersusFailure.FindThenPut();
      case "ForgottenFailure.JudgeThenRemove" -> new ForgottenFailure.JudgeThenRemove();
      case "WaitLeavesNoGap.RemoveThenPut" -> new WaitLeavesNoGap.RemoveThenPut();
      default -> throw new IllegalArgumentException("no throttle is called " + name);
    };
  }
}
