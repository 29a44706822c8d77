package dev.racecourse.blog.throttle;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.database.Database;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down the guessing of passwords. An account has to wait after five failures in a row. An
 * address has to wait after more failures than the users behind it make by mistake. Thread-safe:
 * the accounts and the addresses are two tables; each is read and changed in atomic steps. Known
 * and unknown usernames are treated alike (OWASP ASVS 5.0, 6.3.1 and 6.3.8).
 *
 * <p>A try counts as soon as its hash is known to be wrong. So ask for the delay right before the
 * hash, and not only before a queue.
 *
 * <p>An attacker can push the back-off of an account out of a full table, but only by 100 000
 * failures. Each of them costs a hash, and the gain is a few more guesses.
 */
public final class LoginThrottle {
  private static final int CAPACITY = 100_000;

  /**
   * 50 failures at once, then 10 a minute. 200 people who mistype one login in twenty fail some 10
   * times if all of them log in within a minute; a guesser has 50 guesses at once and 14 400 a day,
   * over all accounts together. The longest wait is that of an account, 5 minutes.
   */
  private static final LeakyBucket.Limit ADDRESS = new LeakyBucket.Limit(50, Duration.ofSeconds(6));

  private final Cooldowns accounts;
  private final Cooldowns networks;

  private LoginThrottle(Cooldowns accounts, Cooldowns networks) {
    this.accounts = accounts;
    this.networks = networks;
  }

  /** A throttle that remembers 100 000 accounts and as many addresses while the process lives. */
  public static LoginThrottle inMemory() {
    return inMemory(CAPACITY);
  }

  static LoginThrottle inMemory(int capacity) {
    return new LoginThrottle(
        new MemoryCooldowns(capacity, BackOff::new),
        new MemoryCooldowns(capacity, ADDRESS::bucket));
  }

  /** A throttle that remembers as many in a database, for all nodes that share it. */
  public static LoginThrottle in(Database database) {
    return new LoginThrottle(
        new SqlCooldowns(database, "login-account", CAPACITY, BackOff::new),
        new SqlCooldowns(database, "login-network", CAPACITY, ADDRESS::bucket));
  }

  /**
   * How long this client has to wait before the next try; zero if not at all, 5 minutes at most.
   *
   * @param username as it was sent
   * @param address the text of the client's IP address
   */
  public Duration delay(String username, String address, Instant now) {
    var ofAccount = accounts.delay(username, now);
    var ofNetwork = networks.delay(Network.of(address).name(), now);
    return ofAccount.compareTo(ofNetwork) > 0 ? ofAccount : ofNetwork;
  }

  /** Counts a wrong password against the account and the address. */
  public void failed(String username, String address, Instant now) {
    networks.add(Network.of(address).name(), now);
    if (Accounts.isUsername(username)) {
      accounts.add(username, now);
    }
  }

  /**
   * Forgets the failures of the account, but not those of the address: an attacker could clear
   * these with an account of their own.
   */
  public void succeeded(String username) {
    accounts.forget(username);
  }

  /**
   * How many accounts and addresses are remembered. Those that no longer count are dropped with the
   * next failure.
   */
  public int tracked() {
    return accounts.size() + networks.size();
  }
}
