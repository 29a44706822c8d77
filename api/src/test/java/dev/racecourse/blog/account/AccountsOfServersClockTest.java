package dev.racecourse.blog.account;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.database.StoreKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountsOfServersClockTest {

  @Test
  void anAccountOnPostgresIsDatedByItsClock() {
    try (var database = StoreKind.POSTGRES.opened().orElseThrow()) {
      var accounts = new SqlAccountStore(database);
      accounts.add(new Account("ann", "a hash", Instant.parse("2001-01-01T00:00:00Z")));
      var dated = accounts.find("ann").orElseThrow().createdAt();
      assertTrue(Duration.between(dated, Instant.now()).abs().toHours() < 1, dated.toString());
    }
  }
}
