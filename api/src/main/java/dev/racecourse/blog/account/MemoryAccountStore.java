package dev.racecourse.blog.account;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps accounts in memory. Thread-safe: each operation is one atomic step on one map. */
final class MemoryAccountStore implements AccountStore {
  private final ConcurrentMap<String, Account> accounts = new ConcurrentHashMap<>();

  @Override
  public boolean add(Account account) {
    return accounts.putIfAbsent(account.username(), account) == null;
  }

  @Override
  public Optional<Account> find(String username) {
    return Optional.ofNullable(accounts.get(username));
  }
}
