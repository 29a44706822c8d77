package dev.racecourse.blog.account;

import java.time.Instant;

/**
 * A user who can log in.
 *
 * @param username 3 to 32 characters of a-z, 0-9, underscore and hyphen
 * @param passwordHash the password's Argon2id hash as a PHC string
 * @param createdAt when it was registered
 */
record Account(String username, String passwordHash, Instant createdAt) {

  /** Hides the hash, so that it reaches no log. */
  @Override
  public String toString() {
    return "Account[" + username + "]";
  }
}
