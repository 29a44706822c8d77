package dev.racecourse.races.run;

import java.util.List;

/** Hand-made runs of one hazard, a second each. */
public final class Runs {
  public static final String SHIPPED = "dev.racecourse.stress.session.LogoutVersusTouch.Shipped";
  public static final String PLANTED =
      "dev.racecourse.stress.session.LogoutVersusTouch.PlantedGetThenPut";
  public static final Outcome GOOD =
      new Outcome(
          "true, true, false", Expectation.ACCEPTABLE, 1_000_000, "touched, then logged out");
  public static final Outcome BAD =
      new Outcome("true, true, true", Expectation.FORBIDDEN, 7, "the session outlived its logout");

  private Runs() {}

  public static Run of(String test, Outcome... outcomes) {
    return new Run(test, Status.NORMAL, configuration(), 1, List.of(outcomes), List.of());
  }

  public static Run failed(String test, Status status, String... messages) {
    return new Run(test, status, configuration(), 1, List.of(), List.of(messages));
  }

  private static Run.Configuration configuration() {
    return new Run.Configuration("a JVM", List.of("-Xint"), "unified", "LOCAL", 0);
  }
}
