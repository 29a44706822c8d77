package dev.racecourse.blog.throttle;

import dev.racecourse.blog.account.Accounts;
import java.time.Duration;
import java.time.Instant;

/**
 * Slows down the guessing of passwords: an account waits after five failures in a row, an address
 * whose failures are too many for all the people who may be behind it. Thread-safe: the accounts
 * and the addresses are two tables, each behind its own lock, and no call holds both. Known and
 * unknown usernames are treated alike (OWASP ASVS 5.0, 6.3.1 and 6.3.8).
 *
 * <p>Tries that are under way are not counted yet, so ask for the delay where the password is about
 * to be hashed, not before a queue.
 *
 * <p>Each failure costs a hash, so to push an account's back-off out of a full table takes 100 000
 * hashes, for a handful of guesses more.
 */
public final class LoginThrottle {
  private static final int CAPACITY = 100_000;

  /**
   * 50 failures at once, then 10 a minute. 200 people who mistype one login in twenty fail some 10
   * times if all of them log in within a minute; a guesser has 50 guesses at once and 14 400 a day,
   * over all accounts together. The longest wait is that of an account, 5 minutes.
   */
  private static final LeakyBucket.Limit ADDRESS = new LeakyBucket.Limit(50, Duration.ofSeconds(6));

  private final Cooldowns<String> accounts;
  private final Cooldowns<Network> networks;

  /** A throttle that remembers 100 000 accounts and as many addresses. */
  public LoginThrottle() {
    this(CAPACITY);
  }

  LoginThrottle(int capacity) {
    accounts = new Cooldowns<>(capacity, BackOff::first);
    networks = new Cooldowns<>(capacity, ADDRESS::first);
  }

  /**
   * How long this client has to wait before the next try; zero if not at all, 5 minutes at most.
   *
   * @param username as it was sent
   * @param address the text of the client's IP address
   */
  public Duration delay(String username, String address, Instant now) {
    var ofAccount = accounts.delay(username, now);
    var ofNetwork = networks.delay(Network.of(address), now);
    return ofAccount.compareTo(ofNetwork) > 0 ? ofAccount : ofNetwork;
  }

  /** Counts a wrong password against the account and the address. */
  public void failed(String username, String address, Instant now) {
    networks.add(Network.of(address), now);
    if (Accounts.isUsername(username)) {
      accounts.add(username, now);
    }
  }

  /**
   * Forgets the account's failures. The address keeps its own: an attacker could wash them off with
   * one account of their own.
   */
  public void succeeded(String username) {
    accounts.forget(username);
  }

  /** How many accounts and addresses are remembered; those to forget go with the next failure. */
  public int tracked() {
    return accounts.size() + networks.size();
  }
}
