package dev.racecourse.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** The server that a run sends its requests to. Thread-safe: its users connect again themselves. */
public interface Target extends AutoCloseable {

  /** What the users ask for. */
  enum Traffic {
    /** Reads only. */
    READ,
    /** Mostly reads, and some writes. */
    MIXED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Opens the target of a run. */
  @FunctionalInterface
  interface Opener {

    /**
     * Gets a target ready; none of its users is connected yet.
     *
     * @param server the server to send to; if empty, one that is started for this run
     * @param account whose account is used
     * @throws IOException if there can be no such target
     */
    Target open(Optional<URI> server, String account, Traffic traffic)
        throws IOException, InterruptedException;
  }

  /**
   * One user's connection: it sends one request at a time and waits for the answer. Not
   * thread-safe, but for {@link #close}.
   */
  interface User extends AutoCloseable {

    /**
     * Sends the next request. An interrupt of the thread is no reason to give up: the run ends by
     * it.
     *
     * @throws IOException if there is no answer within 10 seconds, or none at all; the user is
     *     closed and connects again then
     */
    Reply send() throws IOException;

    @Override
    void close() throws IOException;
  }

  /**
   * What the server said to one request.
   *
   * @param status its status code
   * @param expected whether that is the status which the request should get
   */
  record Reply(int status, boolean expected) {}

  /** Where the requests go, for people to read. */
  String name();

  /**
   * Connects a user.
   *
   * @param number of the user, from 0
   * @throws IOException if the user cannot connect or log in
   */
  User connect(int number) throws IOException, InterruptedException;

  /** Ends what the users share; they are closed before. */
  @Override
  void close();
}
