package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.Registration;
import java.util.Map;
import java.util.function.Supplier;

/** POST /users: registers an account. */
final class CreateUser implements Route {
  private final Accounts accounts;

  CreateUser(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Next next(Call call) {
    call.requireJson();
    return new Next.Hash(this::prepare);
  }

  Supplier<Answer> prepare(Body body) {
    var wanted = body.read(Credentials.class);
    var username = Field.required("username", wanted.username());
    var password = Field.required("password", wanted.password());
    accounts.refusal(username, password).ifPresent(CreateUser::refuse);
    return () -> register(username, password);
  }

  private Answer register(String username, String password) {
    if (accounts.register(username, password) instanceof Registration.Refusal refusal) {
      refuse(refusal);
    }
    return Answer.json(
        201, Map.of("username", username), new Header("Location", "/users/" + username));
  }

  private static void refuse(Registration.Refusal refusal) {
    throw new Refused(refusal instanceof Registration.Taken ? 409 : 422, refusal.reason());
  }
}
