package dev.racecourse.blog.route;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.Registration;
import java.util.Map;
import java.util.function.Supplier;

/** POST /users: registers an account. */
final class CreateUser implements HashingRoute {
  private final Accounts accounts;

  CreateUser(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public Supplier<Answer> prepare(Call call) {
    var wanted = call.read(Credentials.class);
    var username = Field.required("username", wanted.username());
    var password = Field.required("password", wanted.password());
    return () -> register(username, password);
  }

  private Answer register(String username, String password) {
    var registration = accounts.register(username, password);
    if (registration instanceof Registration.Invalid invalid) {
      throw new Refused(422, invalid.rule());
    }
    if (registration instanceof Registration.Taken) {
      throw new Refused(409, "the username is taken");
    }
    return Answer.json(
        201, Map.of("username", username), new Header("Location", "/users/" + username));
  }
}
