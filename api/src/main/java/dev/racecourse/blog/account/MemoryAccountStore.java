package dev.racecourse.blog.account;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Keeps accounts in one concurrent map. Thread-safe. */
final class MemoryAccountStore implements AccountStore {
  private final ConcurrentMap<String, Account> accounts = new ConcurrentHashMap<>();

  @Override
  public Optional<Account> find(String username) {
    return Optional.ofNullable(accounts.get(username));
  }

  @Override
  public boolean add(Account account) {
    return accounts.putIfAbsent(account.username(), account) == null;
  }
}
