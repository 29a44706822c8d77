package dev.racecourse.blog.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource
class AccountsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00.123Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  private final AccountStore store;
  private final Accounts accounts;

  AccountsTest(StoreKind kind) {
    store = AccountStores.empty(kind);
    accounts = new Accounts(store, Accounts.hasher(HashCost.LEAST), CLOCK);
  }

  @Test
  void aPasswordOpensItsOwnAccountOnly() {
    assertInstanceOf(Registration.Registered.class, accounts.register("ann", "a long sentence"));
    assertTrue(accounts.verify("ann", "a long sentence"));
    assertFalse(accounts.verify("ann", "a wrong sentence"));
    assertFalse(accounts.verify("bob", "a long sentence"));
  }

  @Test
  void nobodyHasNoPassword() {
    assertFalse(accounts.verify("nobody", Accounts.STAND_IN));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 5, 129, 200_000})
  void aPasswordOfNoPossibleLengthIsWrong(int length) {
    accounts.register("ann", "a long sentence");
    assertFalse(accounts.verify("ann", "x".repeat(length)));
    assertFalse(accounts.verify("bob", "x".repeat(length)));
  }

  @Test
  void theStandInOpensNoAccountThatHasItAsPassword() {
    accounts.register("ann", Accounts.STAND_IN);
    assertFalse(accounts.verify("ann", ""));
    assertFalse(accounts.verify("ann", "x".repeat(129)));
    assertTrue(accounts.verify("ann", Accounts.STAND_IN));
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 128})
  void aPasswordCountsItsCharactersNotItsBytes(int length) {
    var password = "\uD83D\uDC0E".repeat(length);
    assertInstanceOf(Registration.Registered.class, accounts.register("ann", password));
    assertTrue(accounts.verify("ann", password));
  }

  @Test
  void whatIsNoUsernameIsNotLookedFor() {
    var hasher = Accounts.hasher(HashCost.LEAST);
    store.add(new Account("Ann", hasher.encode("a sentence"), NOON));
    var withAnn = new Accounts(store, hasher, CLOCK);
    assertFalse(withAnn.verify("Ann", "a sentence"));
    assertEquals(Optional.empty(), withAnn.createdAt("Ann"));
  }

  @Test
  void aUsernameIsTakenOnce() {
    accounts.register("ann", "a long sentence");
    assertInstanceOf(Registration.Taken.class, accounts.register("ann", "another sentence"));
    assertTrue(accounts.verify("ann", "a long sentence"));
  }

  @Test
  void anAccountIsDatedByTheClock() {
    assertEquals(Optional.empty(), accounts.createdAt("ann"));
    accounts.register("ann", "a long sentence");
    assertEquals(Optional.of(NOON), accounts.createdAt("ann"));
    assertEquals(Optional.empty(), accounts.createdAt("bob"));
  }

  @Test
  void whoeverFindsANameTakenDoesNotDateItAnew() {
    var hasher = Accounts.hasher(HashCost.LEAST);
    new Accounts(store, hasher, CLOCK).register("ann", "a long sentence");
    var later = new Accounts(store, hasher, Clock.offset(CLOCK, Duration.ofDays(1)));
    later.register("ann", "another sentence");
    assertEquals(Optional.of(NOON), later.createdAt("ann"));
  }

  @Test
  void aDateHasMilliseconds() {
    var dated = Accounts.inMemory(HashCost.LEAST);
    dated.register("ann", "a long sentence");
    var createdAt = dated.createdAt("ann").orElseThrow();
    assertEquals(createdAt.truncatedTo(ChronoUnit.MILLIS), createdAt);
  }

  @Test
  void thePasswordIsKeptAsItsArgon2idHash() {
    new Accounts(store, Accounts.hasher(HashCost.DEFAULT), CLOCK)
        .register("ann", "a long sentence");
    var hash = store.find("ann").orElseThrow().passwordHash();
    assertEquals("$argon2id$v=19$m=19456,t=2,p=1", hash.substring(0, hash.indexOf('$', 20)));
  }
}
