package dev.racecourse.blog.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

class AccountsTest {
  private final Accounts accounts = Accounts.inMemory();

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
  void whatIsNoUsernameIsNotAskedOfTheStore() {
    var store = new MemoryAccountStore();
    store.add(new Account("Ann", new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode("a sentence")));
    assertFalse(new Accounts(store, HashCost.DEFAULT).verify("Ann", "a sentence"));
  }

  @Test
  void aUsernameIsTakenOnce() {
    accounts.register("ann", "a long sentence");
    assertInstanceOf(Registration.Taken.class, accounts.register("ann", "another sentence"));
    assertTrue(accounts.verify("ann", "a long sentence"));
  }

  @Test
  void thePasswordIsKeptAsItsArgon2idHash() {
    var store = new MemoryAccountStore();
    new Accounts(store, HashCost.DEFAULT).register("ann", "a long sentence");
    var hash = store.find("ann").orElseThrow().passwordHash();
    assertEquals("$argon2id$v=19$m=19456,t=2,p=1", hash.substring(0, hash.indexOf('$', 20)));
  }
}
