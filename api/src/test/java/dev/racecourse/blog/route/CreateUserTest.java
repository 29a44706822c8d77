package dev.racecourse.blog.route;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.throttle.RegistrationThrottle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a registration costs a place in the queue for a hash, and what it does not. */
class CreateUserTest {
  private final Accounts accounts = Accounts.inMemory(HashCost.LEAST);
  private final RegistrationThrottle throttle = RegistrationThrottle.inMemory();
  private final CreateUser route = new CreateUser(accounts, throttle);

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
    return route.prepare(new Credentials(username, password), new FromOneAddress());
  }

  @Test
  void whoeverRegisteredTooOftenIsRefusedBefore() {
    exhaust();
    var refused = assertThrows(Throttled.class, () -> prepare("ann", "a long sentence"));
    assertEquals(429, refused.answer("/users").status());
    assertEquals(
        List.of(new Header("Retry-After", "6")),
        refused.answer("/users").headers().stream()
            .filter(header -> header.name().equals("Retry-After"))
            .toList());
  }

  @Test
  void whoeverRegisteredTooOftenMeanwhileIsRefusedAfter() {
    var rest = prepare("ann", "a long sentence");
    exhaust();
    assertThrows(Throttled.class, rest::get);
    assertEquals(Optional.empty(), accounts.createdAt("ann"));
  }

  @Test
  void whatIsRefusedWithoutAHashDoesNotCount() {
    accounts.register("bob", "a long sentence");
    for (var i = 0; i < 501; i++) {
      var refused = assertThrows(Refused.class, () -> prepare("bob", "a long sentence"));
      assertEquals(409, refused.answer("/users").status());
    }
  }

  private void exhaust() {
    for (var i = 0; i < 500; i++) {
      var answer = prepare("user-" + i, "a long sentence").get();
      assertEquals(201, answer.status());
    }
  }

  /** All calls come from one address at one time. */
  private record FromOneAddress() implements Call {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public String address() {
      return "127.0.0.1";
    }

    @Override
    public List<String> headers(String name) {
      return List.of();
    }

    @Override
    public Optional<String> query(String name) {
      return Optional.empty();
    }

    @Override
    public List<SessionKey> sessionKeys() {
      return List.of();
    }

    @Override
    public String variable() {
      return "";
    }

    @Override
    public void requireJson() {}
  }
}
