package dev.racecourse.blog.account;

import java.time.Duration;
import java.time.Instant;

/**
 * Slows down the guessing of passwords: makes an account, and an address, wait after five failures.
 * Thread-safe: the accounts and the addresses are two tables, each behind its own lock, and no call
 * holds both. Known and unknown usernames are treated alike (OWASP ASVS 5.0, 6.3.1 and 6.3.8).
 *
 * <p>Tries that are under way are not counted yet, so ask for the delay where the password is about
 * to be hashed, not before a queue.
 */
public final class LoginThrottle {
  private static final int CAPACITY = 100_000;

  private final Failures<String> accounts;
  private final Failures<Network> networks;

  /** A throttle that remembers 100 000 accounts and as many addresses. */
  public LoginThrottle() {
    this(CAPACITY);
  }

  LoginThrottle(int capacity) {
    accounts = new Failures<>(capacity);
    networks = new Failures<>(capacity);
  }

  /**
   * How long this caller has to wait before the next try; zero if not at all, 5 minutes at most.
   *
   * @param username as it was sent
   * @param address the text of the caller's IP address
   */
  public Duration delay(String username, String address, Instant now) {
    var ofAccount = accounts.delay(username, now);
    var ofNetwork = networks.delay(Network.of(address), now);
    return ofAccount.compareTo(ofNetwork) > 0 ? ofAccount : ofNetwork;
  }

  /** Counts a wrong password against the account and the address. */
  public void failed(String username, String address, Instant now) {
    networks.add(Network.of(address), now);
    if (Accounts.USERNAME.matcher(username).matches()) {
      accounts.add(username, now);
    }
  }

  /**
   * Forgets the account's failures. The address keeps its own: an attacker with one account of his
   * own could wash them off.
   */
  public void succeeded(String username) {
    accounts.forget(username);
  }

  /** How many accounts and addresses are remembered; those to forget go with the next failure. */
  public int tracked() {
    return accounts.size() + networks.size();
  }
}
