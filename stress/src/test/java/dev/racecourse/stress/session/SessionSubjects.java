package dev.racecourse.stress.session;

import static java.util.Objects.requireNonNull;

import dev.racecourse.blog.session.SessionLimits;
import dev.racecourse.blog.session.SessionStore;
import dev.racecourse.blog.session.SessionToken;
import dev.racecourse.stress.lincheck.ModelCheck;
import dev.racecourse.stress.lincheck.Scenario;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The stores that {@link Sessions} drives, each made with {@code new}: see {@link ModelCheck}. */
public final class SessionSubjects {
  /** How each planted bug shows, by hazard and bug. */
  private static final String SCENARIOS =
      """
      LogoutVersusTouch.GetThenPut: touch 0 | logout 0 | find 0
      LogoutVersusTouch.LookTwiceThenPut: touch 0 | logout 0 | find 0
      SweepVersusTouch.JudgeThenRemove: touch 0 | sweep | find 0
      LogoutVersusLogout.LookThenRemove: logout 0 | logout 0 |
      LoginVersusLogin.CopyOnWrite: login 0 | login 1 | logoutEverywhere 1
      TokenIssuedTwice.LookThenOpen: loginWithFixedToken | loginWithFixedToken | count
      LoginIsComplete.FillAfterPut: login 0 | find 1 |
      LogoutLeavesNoFlicker.ChangeThenSwap: logout 0 | find 0, find 0 |
      LoginVersusLastLogout.LookThenDropIndex: login 0 | logout 0 | logoutEverywhere 1
      LoginVersusLastLogout.DropEmptyIndex: login 0 | logout 0 | logoutEverywhere 1
      LoginVersusLogoutEverywhere.RemoveEachThenClear: logoutEverywhere 0 | login 1 | logoutEverywhere 2
      LogoutVersusLogoutEverywhere.LookThenEndAll: logoutEverywhere 0 | login 1, logout 0 | find 2
      RotateLeavesNoGap.RemoveThenPut: rotate 0 0 | find 0, find 1 |
      RotateLeavesNoDouble.PutThenRemove: rotate 0 0 | find 1, find 0 |
      RotateVersusRotate.FindThenReplace: rotate 0 0 | rotate 0 1 | count
      RotateVersusLogout.RemoveUnchecked: rotate 0 0 | logout 0 | count
      LoginsOverTheLimit.EvictThenAdd: login 0, login 0 | login 1 | count
      TouchLeavesNoGap.RemoveThenPut: touch 0 | find 0, find 0 |
      TouchVersusTouch.BlindReplace: touchEarly 0 | touch 0 | sweep
      LogoutCountedTwice.CounterBeside: logout 0 | logout 0 | count
      WriteVersusLogout.TouchThenRun: write 0 | logout 0, isWritten | isWritten
      RotateVersusLogoutEverywhere.EndEachListed: login 0, logoutEverywhere 1 | rotate 0 1 | count
      TouchVersusLogoutEverywhere.RemoveIf: login 0, logoutEverywhere 1 | touch 0 | count
      WriteVersusLogoutEverywhere.LockPerSession: write 0 | login 1, logoutEverywhere 2, isWritten |
      TouchVersusRotate.MergeLater: touch 0 | rotate 0 1 | count
      TouchVersusEviction.EvictUnchanged: touch 0 | login 1, login 1, login 1 | find 0
      SweepVersusLogin.ForgetUser: sweep | loginLate 1 | logoutEverywhere 2
      EvictionVersusLogoutEverywhere.AddThenEvict: login 0, login 0, login 0 | logoutEverywhere 1 |
      """;

  private SessionSubjects() {}

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
    Sessions.drive(bug);
    return new ModelCheck(Sessions.class, Sessions.Model.class)
        .refute(requireNonNull(scenarios().get(bug)));
  }

  static SessionStore create(String name, SessionLimits limits, Supplier<SessionToken> tokens) {
    return switch (name) {
      case "shipped" -> SessionStore.inMemory(limits, tokens);
      case "model" -> new LockedSessionStore(limits, tokens);
      case "LogoutVersusTouch.GetThenPut" -> new LogoutVersusTouch.GetThenPut(limits, tokens);
      case "LogoutVersusTouch.LookTwiceThenPut" ->
          new LogoutVersusTouch.LookTwiceThenPut(limits, tokens);
      case "SweepVersusTouch.JudgeThenRemove" ->
          new SweepVersusTouch.JudgeThenRemove(limits, tokens);
      case "LogoutVersusLogout.LookThenRemove" ->
          new LogoutVersusLogout.LookThenRemove(limits, tokens);
      case "LoginVersusLogin.CopyOnWrite" -> new LoginVersusLogin.CopyOnWrite(limits, tokens);
      case "TokenIssuedTwice.LookThenOpen" -> new TokenIssuedTwice.LookThenOpen(limits, tokens);
      case "LoginIsComplete.FillAfterPut" -> new LoginIsComplete.FillAfterPut(limits, tokens);
      case "LogoutLeavesNoFlicker.ChangeThenSwap" ->
          new LogoutLeavesNoFlicker.ChangeThenSwap(limits, tokens);
      case "LoginVersusLastLogout.LookThenDropIndex" ->
          new LoginVersusLastLogout.LookThenDropIndex(limits, tokens);
      case "LoginVersusLastLogout.DropEmptyIndex" ->
          new LoginVersusLastLogout.DropEmptyIndex(limits, tokens);
      case "LoginVersusLogoutEverywhere.RemoveEachThenClear" ->
          new LoginVersusLogoutEverywhere.RemoveEachThenClear(limits, tokens);
      case "LogoutVersusLogoutEverywhere.LookThenEndAll" ->
          new LogoutVersusLogoutEverywhere.LookThenEndAll(limits, tokens);
      case "RotateLeavesNoGap.RemoveThenPut" -> new RotateLeavesNoGap.RemoveThenPut(limits, tokens);
      case "RotateLeavesNoDouble.PutThenRemove" ->
          new RotateLeavesNoDouble.PutThenRemove(limits, tokens);
      case "RotateVersusRotate.FindThenReplace" ->
          new RotateVersusRotate.FindThenReplace(limits, tokens);
      case "RotateVersusLogout.RemoveUnchecked" ->
          new RotateVersusLogout.RemoveUnchecked(limits, tokens);
      case "LoginsOverTheLimit.EvictThenAdd" -> new LoginsOverTheLimit.EvictThenAdd(limits, tokens);
      case "TouchLeavesNoGap.RemoveThenPut" -> new TouchLeavesNoGap.RemoveThenPut(limits, tokens);
      case "TouchVersusTouch.BlindReplace" -> new TouchVersusTouch.BlindReplace(limits, tokens);
      case "LogoutCountedTwice.CounterBeside" ->
          new LogoutCountedTwice.CounterBeside(limits, tokens);
      case "WriteVersusLogout.TouchThenRun" -> new WriteVersusLogout.TouchThenRun(limits, tokens);
      case "RotateVersusLogoutEverywhere.EndEachListed" ->
          new RotateVersusLogoutEverywhere.EndEachListed(limits, tokens);
      case "TouchVersusLogoutEverywhere.RemoveIf" ->
          new TouchVersusLogoutEverywhere.RemoveIf(limits, tokens);
      case "WriteVersusLogoutEverywhere.LockPerSession" ->
          new WriteVersusLogoutEverywhere.LockPerSession(limits, tokens);
      case "TouchVersusRotate.MergeLater" -> new TouchVersusRotate.MergeLater(limits, tokens);
      case "TouchVersusEviction.EvictUnchanged" ->
          new TouchVersusEviction.EvictUnchanged(limits, tokens);
      case "SweepVersusLogin.ForgetUser" -> new SweepVersusLogin.ForgetUser(limits, tokens);
      case "EvictionVersusLogoutEverywhere.AddThenEvict" ->
          new EvictionVersusLogoutEverywhere.AddThenEvict(limits, tokens);
      default -> throw new IllegalArgumentException("no store is called " + name);
    };
  }
}
