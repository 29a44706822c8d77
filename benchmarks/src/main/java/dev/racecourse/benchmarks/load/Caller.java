package dev.racecourse.benchmarks.load;

import java.io.IOException;

/**
 * One user's connection: it sends one request at a time and waits for the answer. Not thread-safe.
 */
public interface Caller extends AutoCloseable {

  /**
   * Sends the next request. An interrupt of the thread is no reason to give up: the run ends by it.
   *
   * @throws IOException if there is no answer within 10 seconds, or none at all; the caller is
   *     closed and replaced then
   */
  Answer call() throws IOException;

  @Override
  void close() throws IOException;
}
