package dev.racecourse.blog.account;

import java.util.Optional;

/** Keeps accounts. Thread-safe: each call is one atomic step. */
interface AccountStore {

  Optional<Account> find(String username);

  /** Adds an account; false if there is one of that name, and nothing has changed. */
  boolean add(Account account);
}
