package dev.racecourse.blog.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Simulates days of an office and of a guesser, each behind one address. */
class AddressLimitTest {
  private static final Instant NINE = Instant.parse("2026-01-05T09:00:00Z");
  private static final int USERS = 200;
  private static final int LOGINS_EACH_DAY = 12;
  private static final int BURST = 50;
  private static final int MOST_A_MINUTE = 20;

  private final LoginThrottle throttle = LoginThrottle.inMemory();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void nobodyInAnOfficeWaits(long seed) {
    var random = new Random(seed);
    var typos = 0;
    for (var login : workingDay(random)) {
      while (random.nextInt(20) == 0) {
        assertEquals(Duration.ZERO, throttle.delay(login.user(), "192.0.2.1", login.at()));
        throttle.failed(login.user(), "192.0.2.1", login.at());
        typos++;
      }
      assertEquals(Duration.ZERO, throttle.delay(login.user(), "192.0.2.1", login.at()));
      throttle.succeeded(login.user());
    }
    assertTrue(typos > 80, "typos: " + typos);
  }

  /** All come within ten minutes in the morning, and log in anew throughout eight hours. */
  private static List<Login> workingDay(Random random) {
    var logins = new ArrayList<Login>();
    for (var user = 0; user < USERS; user++) {
      for (var i = 0; i < LOGINS_EACH_DAY; i++) {
        var seconds = random.nextInt(i == 0 ? 600 : 8 * 3600);
        logins.add(new Login("user-" + user, NINE.plusSeconds(seconds)));
      }
    }
    logins.sort((one, other) -> one.at().compareTo(other.at()));
    return logins;
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "2001:db8:1:2::"})
  void aGuesserOfManyAccountsStaysBelowTwentyAMinuteAfterTheFirstFifty(String address) {
    assertBounded(guessForADay(address, at -> {}));
  }

  @Test
  void anAccountOfTheirOwnGainsAGuesserNothing() {
    assertBounded(guessForADay("192.0.2.1", at -> throttle.succeeded("own-account")));
  }

  @Test
  void guessersTogetherHaveNoMoreThanOne() {
    var guesses = new ArrayList<Instant>();
    var end = NINE.plus(Duration.ofDays(1));
    for (var at = NINE; at.isBefore(end); at = at.plusSeconds(1)) {
      // Sixteen are let in before the first of them has failed.
      if (throttle.delay("any", "192.0.2.1", at).isZero()) {
        for (var i = 0; i < 16; i++) {
          throttle.failed("user-" + guesses.size(), "192.0.2.1", at);
          guesses.add(at);
        }
      }
    }
    assertTrue(guesses.size() <= BURST + 16 + 24 * 60 * 10, "guesses a day: " + guesses.size());
  }

  /** Tries the next account as soon as it may; ends early if that is far too soon. */
  private List<Instant> guessForADay(String network, Consumer<Instant> between) {
    var guesses = new ArrayList<Instant>();
    var end = NINE.plus(Duration.ofDays(1));
    for (var at = NINE; at.isBefore(end) && guesses.size() < 100_000; ) {
      var user = "user-" + guesses.size();
      var address = network.endsWith(":") ? network + guesses.size() % 10_000 : network;
      var delay = throttle.delay(user, address, at);
      if (delay.isZero()) {
        throttle.failed(user, address, at);
        guesses.add(at);
        between.accept(at);
      }
      at = at.plus(delay);
    }
    return guesses;
  }

  private static void assertBounded(List<Instant> guesses) {
    var sustained = guesses.subList(BURST, guesses.size());
    for (var i = MOST_A_MINUTE; i < sustained.size(); i++) {
      var span = Duration.between(sustained.get(i - MOST_A_MINUTE), sustained.get(i));
      assertTrue(span.compareTo(Duration.ofMinutes(1)) > 0, "20 guesses in " + span);
    }
    assertEquals(NINE, guesses.get(BURST - 1));
    assertTrue(guesses.get(BURST).isAfter(NINE));
  }

  private record Login(String user, Instant at) {}
}
