package dev.racecourse.blog.account;

import java.util.Optional;

/** Keeps accounts. Thread-safe: each operation on one username is linearizable. */
interface AccountStore {

  /** Keeps the account unless its username is taken; true if it was kept. */
  boolean add(Account account);

  /** The account of that name. */
  Optional<Account> find(String username);
}
