package dev.racecourse.benchmarks.heat;

import java.io.IOException;

/** Where goes what JVMs print. */
@FunctionalInterface
public interface Log {
  /** Adds some. */
  void append(byte[] printed) throws IOException;
}
