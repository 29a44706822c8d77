package dev.racecourse.blog.throttle;

import dev.racecourse.blog.database.Database;
import java.time.Duration;
import java.time.Instant;

/**
 * Bounds the registrations of one address. Each costs a hash, and memory that is never freed.
 * Thread-safe: one table, changed in atomic steps. Registrations at the same time may exceed the
 * limit; the next ones then wait longer.
 */
public final class RegistrationThrottle {
  private static final int CAPACITY = 100_000;

  /**
   * 500 at once, then 10 a minute. A school or a company behind one address may start on one
   * morning; a flood of 500 costs less than half a minute of one core, and 10 a minute less than 1
   * % of it.
   */
  private static final LeakyBucket.Limit ADDRESS =
      new LeakyBucket.Limit(500, Duration.ofSeconds(6));

  private final Cooldowns networks;

  private RegistrationThrottle(Cooldowns networks) {
    this.networks = networks;
  }

  /** A throttle that remembers 100 000 addresses while the process lives. */
  public static RegistrationThrottle inMemory() {
    return inMemory(CAPACITY);
  }

  static RegistrationThrottle inMemory(int capacity) {
    return new RegistrationThrottle(new MemoryCooldowns(capacity, ADDRESS::bucket));
  }

  /** A throttle that remembers as many in a database, for all nodes that share it. */
  public static RegistrationThrottle in(Database database) {
    return new RegistrationThrottle(
        new SqlCooldowns(database, "registration-network", CAPACITY, ADDRESS::bucket));
  }

  /**
   * How long this client has to wait before a registration; zero if not at all.
   *
   * @param address the text of the client's IP address
   */
  public Duration delay(String address, Instant now) {
    return networks.delay(Network.of(address).name(), now);
  }

  /** Counts a registration that is about to cost a hash. */
  public void count(String address, Instant now) {
    networks.add(Network.of(address).name(), now);
  }

  /**
   * How many addresses are remembered. Those that no longer count are dropped with the next
   * registration.
   */
  int tracked() {
    return networks.size();
  }
}
