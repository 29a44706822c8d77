package dev.racecourse.blog.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What the log is told of changes that fail. */
class OutagesTest {
  private static final String FULL = "a change was not made: the disk is full";
  private static final String AGAIN = "changes are made again";

  private final AtomicLong nanos = new AtomicLong();
  private final List<String> lines = new ArrayList<>();
  private final Outages outages = new Outages(lines::add, nanos::get);

  @Test
  void manyThatFailAreOneLineAndSoIsTheEnd() {
    outages.over();
    for (var i = 0; i < 100; i++) {
      fail();
      nanos.addAndGet(Duration.ofMinutes(1).toNanos());
    }
    outages.over();
    outages.over();
    assertEquals(List.of(FULL, AGAIN), lines);
  }

  @Test
  void whereSomeFailAndOthersDoNotTheLogIsQuietForAWhile() {
    for (var i = 0; i < 100; i++) {
      fail();
      outages.over();
    }
    assertEquals(List.of(FULL, AGAIN), lines);
    nanos.addAndGet(Duration.ofSeconds(11).toNanos());
    fail();
    assertEquals(List.of(FULL, AGAIN, FULL), lines);
  }

  private void fail() {
    outages.seen(new DatabaseException.Unavailable("the disk is full", new Exception("planted")));
  }
}
