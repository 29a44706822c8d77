package dev.racecourse.stress;

import java.util.List;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;

/** Hand-made runs of one hazard. */
final class Runs {
  static final String SHIPPED = "dev.racecourse.stress.session.LogoutVersusTouch.Shipped";
  static final String PLANTED = "dev.racecourse.stress.session.LogoutVersusTouch.Planted";
  static final Outcome GOOD =
      new Outcome("true, true, false", Expect.ACCEPTABLE, 1_000_000, "touched, then logged out");
  static final Outcome BAD =
      new Outcome("true, true, true", Expect.FORBIDDEN, 7, "the session outlived its logout");

  private Runs() {}

  static Run of(String test, Outcome... outcomes) {
    return new Run(test, Status.NORMAL, configuration(), List.of(outcomes), List.of());
  }

  static Run failed(String test, Status status, String... messages) {
    return new Run(test, status, configuration(), List.of(), List.of(messages));
  }

  private static Run.Configuration configuration() {
    return new Run.Configuration("a JVM", List.of("-Xint"), "unified", "LOCAL", 0);
  }
}
