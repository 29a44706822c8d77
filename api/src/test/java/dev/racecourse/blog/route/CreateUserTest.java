package dev.racecourse.blog.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.blog.account.Accounts;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registration costs a place in the queue for a hash, and what it does not. */
class CreateUserTest {
  private final Accounts accounts = Accounts.inMemory();
  private final CreateUser route = new CreateUser(accounts);

  @ParameterizedTest
  @CsvSource({"422, Ann, a long sentence", "422, ann, short", "409, bob, a long sentence"})
  void whatNeedsNoHashIsRefusedBefore(int status, String username, String password) {
    accounts.register("bob", "a long sentence");
    var refused = assertThrows(Refused.class, () -> prepare(username, password));
    assertEquals(status, refused.answer("/users").status());
  }

  @Test
  void aNameThatWasTakenInTheQueueIsRefusedAfter() {
    var rest = prepare("bob", "a long sentence");
    accounts.register("bob", "another sentence");
    var refused = assertThrows(Refused.class, rest::get);
    assertEquals(409, refused.answer("/users").status());
  }

  private Supplier<Answer> prepare(String username, String password) {
    var json = "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password);
    return route.prepare(new Body(StandardCharsets.UTF_8.encode(json)));
  }
}
