package dev.racecourse.blog.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Every try costs the same hash, whether or not there is the account. */
class AccountsHashCountTest {
  private static final int LONGEST = 128;

  private final CountingHasher hasher = new CountingHasher();
  private final Accounts accounts =
      new Accounts(new MemoryAccountStore(), hasher, Clock.systemUTC());

  @BeforeEach
  void register() {
    accounts.register("ann", "a long sentence");
    hasher.hashed.clear();
  }

  static Try[] wrongTries() {
    var unbounded = "x".repeat(2_000_000);
    return new Try[] {
      new Try("ann", "a wrong sentence"),
      new Try("bob", "a wrong sentence"),
      new Try("ann", ""),
      new Try("bob", ""),
      new Try("ann", unbounded),
      new Try("bob", unbounded),
      new Try("", "a wrong sentence"),
      new Try(unbounded, "a wrong sentence"),
    };
  }

  @ParameterizedTest
  @MethodSource("wrongTries")
  void aWrongTryCostsOneHash(Try wrong) {
    assertFalse(accounts.verify(wrong.username(), wrong.password()));
    assertOneHash();
  }

  @Test
  void theRightPasswordCostsOneHash() {
    assertTrue(accounts.verify("ann", "a long sentence"));
    assertOneHash();
  }

  @Test
  void aRegistrationCostsOneHash() {
    accounts.register("bob", "a long sentence");
    assertOneHash();
  }

  @Test
  void whatCanBeRefusedWithoutAHashIs() {
    accounts.register("ann", "a long sentence");
    accounts.register("Bob", "a long sentence");
    accounts.register("bob", "x".repeat(LONGEST + 1));
    accounts.createdAt("ann");
    assertEquals(List.of(), hasher.hashed);
  }

  /** All of the same cost, and of a short text, as Argon2 reads all of it. */
  private void assertOneHash() {
    assertEquals(1, hasher.hashed.size());
    var hash = hasher.hashed.get(0);
    assertEquals("$argon2id$v=19$m=8,t=1,p=1", hash.cost());
    assertTrue(hash.characters() <= LONGEST, hash::toString);
  }

  /** Takes down what it hashes. */
  private static final class CountingHasher implements PasswordEncoder {
    private final PasswordEncoder argon2 = Accounts.hasher(HashCost.LEAST);
    private final List<Hash> hashed = new ArrayList<>();

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
      var hash = argon2.encode(password);
      hashed.add(Hash.of(password, hash));
      return hash;
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
      hashed.add(Hash.of(password, hash));
      return argon2.matches(password, hash);
    }
  }

  /** A text was hashed at the cost that its hash in PHC format names. */
  private record Hash(int characters, String cost) {
    static Hash of(@Nullable CharSequence password, @Nullable String phc) {
      return new Hash(
          String.valueOf(password).length(),
          String.valueOf(phc).replaceFirst("\\$[^$]*\\$[^$]*$", ""));
    }
  }

  private record Try(String username, String password) {

    /** Names the test in one line. */
    @Override
    public String toString() {
      return "username of %d, password of %d".formatted(username.length(), password.length());
    }
  }
}
