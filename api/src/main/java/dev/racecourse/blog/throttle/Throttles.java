package dev.racecourse.blog.throttle;

import dev.racecourse.blog.database.Database;

/** What a client must not try too often. Thread-safe. */
public record Throttles(LoginThrottle logins, RegistrationThrottle registrations) {

  /** Throttles that remember while the process lives. */
  public static Throttles inMemory() {
    return new Throttles(LoginThrottle.inMemory(), RegistrationThrottle.inMemory());
  }

  /** Throttles that remember in a database, for all nodes that share it. */
  public static Throttles in(Database database) {
    return new Throttles(LoginThrottle.in(database), RegistrationThrottle.in(database));
  }
}
