package dev.racecourse.blog.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.database.Database;
import dev.racecourse.blog.database.StoreKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cooldowns in a database do as those in memory do. */
class CooldownsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
  private static final LeakyBucket.Limit LIMIT = new LeakyBucket.Limit(3, Duration.ofSeconds(6));

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  void eachStepHasTheSameResult(StoreKind kind) {
    var database = kind.emptied().orElseThrow();
    same(new MemoryCooldowns(3, BackOff::new), new SqlCooldowns(database, "one", 3, BackOff::new));
    same(
        new MemoryCooldowns(3, LIMIT::bucket),
        new SqlCooldowns(database, "other", 3, LIMIT::bucket));
  }

  /** The clock goes on, stands still, jumps, and is set back. */
  private static void same(Cooldowns memory, Cooldowns sql) {
    var random = new Random(20);
    var now = NOON;
    for (var i = 0; i < 300; i++) {
      now = now.plusMillis(new long[] {0, 0, 0, 700, 5_000, -2_000, 3_600_000}[random.nextInt(7)]);
      var subject = new String[] {"ann", "bob", "cid", "\0", "é"}[random.nextInt(5)];
      switch (random.nextInt(8)) {
        case 0 -> {
          memory.forget(subject);
          sql.forget(subject);
        }
        case 1, 2 -> assertEquals(memory.delay(subject, now), sql.delay(subject, now));
        default -> {
          memory.add(subject, now);
          sql.add(subject, now);
          assertEquals(memory.delay(subject, now), sql.delay(subject, now));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  void noneIsMoreThanTheCapacity(StoreKind kind) {
    var cooldowns = sql(kind.emptied().orElseThrow(), 3);
    for (var i = 0; i < 5; i++) {
      cooldowns.add("user-" + i, NOON);
    }
    assertEquals(3, cooldowns.size());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MEMORY")
  void noEventIsLostAmongThreads(StoreKind kind) throws Exception {
    var database = kind.emptied().orElseThrow();
    for (var round = 0; round < 5; round++) {
      var subject = "user-" + round;
      Together.run(() -> add(sql(database, 100), subject));
      assertEquals(Duration.ofSeconds(8), sql(database, 100).delay(subject, NOON));
    }
  }

  private static Cooldowns add(Cooldowns cooldowns, String subject) {
    cooldowns.add(subject, NOON);
    return cooldowns;
  }

  private static Cooldowns sql(Database database, int capacity) {
    return new SqlCooldowns(database, "test", capacity, BackOff::new);
  }
}
