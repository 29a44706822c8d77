package dev.racecourse.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Where the users of a run come from. */
@FunctionalInterface
public interface Crowds {

  /**
   * Gets a crowd ready; none of its users is connected yet.
   *
   * @param target the server to send to; if empty, one that is started for this run
   * @param user whose account is used
   * @param users how many users there will be
   * @throws IOException if there can be no such crowd
   */
  Crowd gather(Optional<URI> target, String user, Traffic traffic, int users)
      throws IOException, InterruptedException;
}
