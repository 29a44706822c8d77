package dev.racecourse.blog.account;

import dev.racecourse.blog.database.Database;
import java.util.Optional;

/** Keeps accounts in a database. Thread-safe: each call is one transaction. */
final class SqlAccountStore implements AccountStore {
  private final Database database;

  SqlAccountStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<Account> find(String username) {
    return database.read(
        transaction ->
            transaction.find(
                "SELECT password_hash, created_at FROM accounts WHERE username = ?",
                row -> new Account(username, row.name("password_hash"), row.instant("created_at")),
                username));
  }

  @Override
  public boolean add(Account account) {
    return database.write(
        transaction ->
            transaction.change(
                    "INSERT INTO accounts (username, password_hash, created_at)"
                        + " VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    account.username(),
                    account.passwordHash(),
                    transaction.now(account.createdAt()))
                == 1);
  }
}
