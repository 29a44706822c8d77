package dev.racecourse.blog.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

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
    assertFalse(accounts.verify("nobody", "nobody"));
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
    new Accounts(store).register("ann", "a long sentence");
    var hash = store.find("ann").orElseThrow().passwordHash();
    assertEquals("$argon2id$v=19$m=19456,t=2,p=1", hash.substring(0, hash.indexOf('$', 20)));
  }
}
