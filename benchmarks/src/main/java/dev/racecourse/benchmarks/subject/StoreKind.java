package dev.racecourse.benchmarks.subject;

import dev.racecourse.blog.ServerThreads;
import dev.racecourse.blog.account.HashCost;
import java.util.Locale;

/** Where a blog in this process keeps what it has. */
enum StoreKind {
  MEMORY {
    @Override
    Embedded start(ServerThreads threads, HashCost cost) {
      return Embedded.inMemory(threads, cost);
    }
  },

  SQLITE {
    @Override
    Embedded start(ServerThreads threads, HashCost cost) {
      return Embedded.on(TemporaryDatabase.sqlite(), threads, cost);
    }
  },

  POSTGRES {
    @Override
    Embedded start(ServerThreads threads, HashCost cost) {
      return Embedded.on(TemporaryDatabase.postgres(), threads, cost);
    }
  };

  /**
   * The kind of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  static StoreKind of(String name) {
    return switch (name) {
      case "memory", "sqlite", "postgres" -> valueOf(name.toUpperCase(Locale.ROOT));
      default ->
          throw new IllegalArgumentException(
              "store must be memory, sqlite or postgres, not " + name);
    };
  }

  /** Starts a blog on an empty store. */
  abstract Embedded start(ServerThreads threads, HashCost cost);
}
