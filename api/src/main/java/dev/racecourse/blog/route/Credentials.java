package dev.racecourse.blog.route;

import org.jspecify.annotations.Nullable;

/** The body of {@code POST /users} and {@code POST /login}. */
record Credentials(@Nullable String username, @Nullable String password) {

  /** Hides the password, so that it reaches no log. */
  @Override
  public String toString() {
    return "Credentials[" + username + "]";
  }
}
