package dev.racecourse.blog;

import dev.racecourse.blog.Housekeeping.Chore;
import dev.racecourse.blog.database.DatabaseException;
import dev.racecourse.blog.ops.Round;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an operator asks of the stores, and what they need done now and then. Thread-safe once all
 * gauges are made: what it remembers is volatile. Whoever asks does not wait for a database: once a
 * second it is asked whether it answers, and every 15 seconds how much it holds.
 */
final class StoreWatch {
  private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration QUARTER = Duration.ofSeconds(15);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Stores stores;
  private final Clock clock;
  private final List<Remembered> counts = new ArrayList<>();
  private volatile boolean available = true;

  StoreWatch(Stores stores, Clock clock) {
    this.stores = stores;
    this.clock = clock;
  }

  /** Whether the stores answer. */
  boolean isAvailable() {
    return available;
  }

  /** A number that the stores know, for a gauge. */
  LongSupplier counted(LongSupplier count) {
    if (stores.database().isEmpty()) {
      return count;
    }
    var remembered = new Remembered(count);
    counts.add(remembered);
    return remembered;
  }

  /** What is to be done while the server runs. */
  List<Chore> chores() {
    var chores = new ArrayList<Chore>();
    chores.add(
        new Chore(
            MINUTE,
            MINUTE,
            new Round(
                () -> stores.sessions().sweep(clock.instant()),
                "expired sessions were not removed; the next round tries again")));
    stores
        .database()
        .ifPresent(
            database -> {
              chores.add(
                  new Chore(
                      Duration.ZERO,
                      SECOND,
                      new Round(
                          () -> look(database.failure()),
                          "the database was not asked whether it answers")));
              chores.add(
                  new Chore(
                      Duration.ZERO,
                      QUARTER,
                      new Round(this::count, "what the stores hold was not counted")));
            });
    return chores;
  }

  /** An operator reads in the log when the database went, why, and when it came back. */
  private void look(Optional<String> failure) {
    if (available && failure.isPresent()) {
      LOG.warn("the database does not answer: {}", failure.get());
    } else if (!available && failure.isEmpty()) {
      LOG.warn("the database answers again");
    }
    available = failure.isEmpty();
  }

  private void count() {
    try {
      counts.forEach(Remembered::ask);
    } catch (DatabaseException.Unavailable e) {
      // The gauges keep their last values; /health/ready says that the database is away.
    }
  }

  /** A number as it was when the database was asked last. */
  private static final class Remembered implements LongSupplier {
    private final LongSupplier count;
    private volatile long last;

    Remembered(LongSupplier count) {
      this.count = count;
    }

    void ask() {
      last = count.getAsLong();
    }

    @Override
    public long getAsLong() {
      return last;
    }
  }
}
