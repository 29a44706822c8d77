package dev.racecourse.stress.account;

import java.time.Duration;
import java.time.Instant;

/** What the throttle of logins does for one account, without the client's address. */
interface Throttle {

  /** How long a client has to wait before it tries this username again. */
  Duration delay(String username, Instant now);

  /** Counts a wrong password. */
  void failed(String username, Instant now);

  /** Forgets the account's failures. */
  void succeeded(String username);
}
