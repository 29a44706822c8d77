package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.Registration;
import dev.racecourse.blog.throttle.RegistrationThrottle;
import java.util.Map;
import java.util.function.Supplier;

/** POST /users: registers an account. */
final class CreateUser implements Route {
  /** Places in the queue for hashes: a flood of registrations keeps no login out. */
  private static final int KEPT_FOR_LOGINS = 32;

  private final Accounts accounts;
  private final RegistrationThrottle throttle;

  CreateUser(Accounts accounts, RegistrationThrottle throttle) {
    this.accounts = accounts;
    this.throttle = throttle;
  }

  @Override
  public Next next(Call call) {
    call.requireJson();
    return new Next.Hash(
        KEPT_FOR_LOGINS, body -> prepare(Json.read(body, Credentials.class), call));
  }

  Supplier<Answer> prepare(Credentials wanted, Call call) {
    var username = Field.required("username", wanted.username());
    var password = Field.required("password", wanted.password());
    accounts.rejection(username, password).ifPresent(CreateUser::refuse);
    holdToLimit(call);
    return () -> register(username, password, call);
  }

  private Answer register(String username, String password, Call call) {
    // Others may have registered while this one waited in the queue.
    holdToLimit(call);
    throttle.count(call.address(), call.now());
    if (accounts.register(username, password) instanceof Registration.Rejected rejected) {
      refuse(rejected);
    }
    return Answer.json(
        201, Map.of("username", username), new Header("Location", "/users/" + username));
  }

  private void holdToLimit(Call call) {
    Throttled.unlessZero(throttle.delay(call.address(), call.now()), "registrations");
  }

  private static void refuse(Registration.Rejected rejected) {
    throw new Refused(rejected instanceof Registration.Taken ? 409 : 422, rejected.reason());
  }
}
