package dev.racecourse.blog.account;

import dev.racecourse.blog.database.Database;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Registers accounts and checks their passwords. Thread-safe as the store is, of which each call is
 * one atomic step. {@link #register} and {@link #verify} compute one Argon2id hash each. It takes
 * tens of milliseconds, so they must not run on a thread that serves sockets.
 */
public final class Accounts {
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int LANES = 1;

  private static final Pattern USERNAME = Pattern.compile("[a-z0-9_-]{3,32}");

  /** Hashed in place of a password that cannot be right, so that every login costs a hash. */
  static final String STAND_IN = "nobody's password";

  private final AccountStore accounts;
  private final PasswordEncoder hasher;
  private final String hashOfNobody;
  private final Clock clock;

  Accounts(AccountStore accounts, PasswordEncoder hasher, Clock clock) {
    this.accounts = accounts;
    this.hasher = hasher;
    this.clock = clock;
    hashOfNobody = hasher.encode(STAND_IN);
  }

  /** Accounts that live as long as the process. */
  public static Accounts inMemory() {
    return inMemory(HashCost.DEFAULT);
  }

  /** Accounts that live as long as the process, with passwords that cost this much to hash. */
  public static Accounts inMemory(HashCost cost) {
    return in(new MemoryAccountStore(), cost);
  }

  /** Accounts that last as long as the database. */
  public static Accounts in(Database database) {
    return in(new SqlAccountStore(database), HashCost.DEFAULT);
  }

  /** Accounts that last as long as the database, with passwords that cost this much to hash. */
  public static Accounts in(Database database, HashCost cost) {
    return in(new SqlAccountStore(database), cost);
  }

  private static Accounts in(AccountStore store, HashCost cost) {
    // The wire has milliseconds, so accounts have no more.
    return new Accounts(store, hasher(cost), Clock.tickMillis(ZoneOffset.UTC));
  }

  static PasswordEncoder hasher(HashCost cost) {
    return new Argon2PasswordEncoder(
        SALT_BYTES, HASH_BYTES, LANES, cost.memoryKib(), cost.passes());
  }

  /** Whether there could be an account of that name. */
  public static boolean isUsername(String text) {
    return USERNAME.matcher(text).matches();
  }

  /**
   * Creates an account.
   *
   * @param username 3 to 32 characters of a-z, 0-9, underscore and hyphen
   * @param password 8 to 128 characters
   */
  public Registration register(String username, String password) {
    var rejected = rejection(username, password);
    if (rejected.isPresent()) {
      return rejected.get();
    }
    var hash = hasher.encode(password);
    var account = new Account(username, hash, clock.instant());
    return accounts.add(account) ? new Registration.Registered() : new Registration.Taken();
  }

  /** Why {@link #register} would refuse now; empty if it would not. Costs no hash. */
  public Optional<Registration.Rejected> rejection(String username, String password) {
    if (!isUsername(username)) {
      return Optional.of(
          new Registration.Invalid("username must have 3 to 32 characters of a-z, 0-9, _ and -"));
    }
    if (!hasPasswordLength(password)) {
      return Optional.of(new Registration.Invalid("password must have 8 to 128 characters"));
    }
    return find(username).map(account -> new Registration.Taken());
  }

  /**
   * Whether there is this account and it has this password. Always costs one hash of at most 128
   * characters: the time does not tell which usernames exist (OWASP ASVS 5.0, 6.3.8), and a longer
   * password takes no longer.
   */
  public boolean verify(String username, String password) {
    var account = find(username);
    var possible = hasPasswordLength(password);
    var matches =
        hasher.matches(
            possible ? password : STAND_IN,
            account.map(Account::passwordHash).orElse(hashOfNobody));
    return matches && possible && account.isPresent();
  }

  /** When the account was registered; empty if there is none. Costs no hash. */
  public Optional<Instant> createdAt(String username) {
    return find(username).map(Account::createdAt);
  }

  private Optional<Account> find(String username) {
    return isUsername(username) ? accounts.find(username) : Optional.empty();
  }

  private static boolean hasPasswordLength(String password) {
    var length = password.codePointCount(0, password.length());
    return length >= 8 && length <= 128;
  }
}
