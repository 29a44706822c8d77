package dev.racecourse.blog.account;

import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Registers accounts and checks their passwords. Thread-safe. Each call costs one Argon2id hash (19
 * MiB, 2 passes, 1 lane: OWASP Password Storage Cheat Sheet), most of the cost of a login, so it
 * has no place on a thread that serves sockets.
 */
public final class Accounts {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;
  private static final int MEMORY_KIB = 19 * 1024;
  private static final int PASSES = 2;

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9_-]{3,32}");

  private final PasswordEncoder hasher =
      new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
  private final String hashOfNobody = hasher.encode("nobody");
  private final AccountStore store;

  Accounts(AccountStore store) {
    this.store = store;
  }

  /** Accounts that live as long as the process. */
  public static Accounts inMemory() {
    return new Accounts(new MemoryAccountStore());
  }

  /**
   * Creates an account.
   *
   * @param username 3 to 32 characters of a-z, 0-9, underscore and hyphen
   * @param password 8 to 128 characters
   */
  public Registration register(String username, String password) {
    if (!USERNAME.matcher(username).matches()) {
      return new Registration.Invalid("username must have 3 to 32 characters of a-z, 0-9, _ and -");
    }
    var length = password.codePointCount(0, password.length());
    if (length < 8 || length > 128) {
      return new Registration.Invalid("password must have 8 to 128 characters");
    }
    if (store.find(username).isPresent()) {
      return new Registration.Taken();
    }
    return store.add(new Account(username, hasher.encode(password)))
        ? new Registration.Registered()
        : new Registration.Taken();
  }

  /**
   * Whether this is that account's password. An unknown username costs a hash as well, so that time
   * does not tell which usernames exist (OWASP ASVS 5.0, 6.3.8).
   */
  public boolean verify(String username, String password) {
    var account = store.find(username);
    var matches = hasher.matches(password, account.map(Account::passwordHash).orElse(hashOfNobody));
    return matches && account.isPresent();
  }
}
