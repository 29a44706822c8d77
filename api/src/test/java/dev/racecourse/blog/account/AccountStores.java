package dev.racecourse.blog.account;

import dev.racecourse.blog.database.StoreKind;

/** Account stores for tests. */
final class AccountStores {
  private AccountStores() {}

  static AccountStore empty(StoreKind kind) {
    return kind.emptied()
        .<AccountStore>map(SqlAccountStore::new)
        .orElseGet(MemoryAccountStore::new);
  }
}
