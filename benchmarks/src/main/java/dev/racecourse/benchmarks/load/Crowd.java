package dev.racecourse.benchmarks.load;

import java.io.IOException;

/** The users of one run. Thread-safe: its users replace their callers themselves. */
public interface Crowd extends AutoCloseable {

  /** Where the requests go, for people to read. */
  String target();

  /**
   * A new, connected caller.
   *
   * @param number of the user, from 0
   * @throws IOException if the user cannot connect or log in
   */
  Caller caller(int number) throws IOException, InterruptedException;

  /** Ends what the users share; their callers are closed before. */
  @Override
  void close();
}
