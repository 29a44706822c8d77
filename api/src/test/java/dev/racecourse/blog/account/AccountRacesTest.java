package dev.racecourse.blog.account;

import dev.racecourse.blog.Race;
import dev.racecourse.blog.database.StoreKind;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountRacesTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void aNameIsTakenOnce(StoreKind kind) throws Exception {
    Race.of(kind)
        .run(
            Set.of(List.of(true, false, "one"), List.of(false, true, "other")),
            () -> AccountStores.empty(kind),
            accounts -> accounts.add(new Account("ann", "one", NOON)),
            accounts -> accounts.add(new Account("ann", "other", NOON)),
            accounts -> accounts.find("ann").orElseThrow().passwordHash());
  }
}
