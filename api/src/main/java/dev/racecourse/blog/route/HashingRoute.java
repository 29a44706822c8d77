package dev.racecourse.blog.route;

import java.util.function.Supplier;

/** A route that hashes a password: tens of milliseconds of a core and 19 MiB. */
public interface HashingRoute extends Route {

  /**
   * Does what needs no hash, on the thread that serves the socket.
   *
   * @return the rest, to be run on a thread that may take its time
   * @throws Refused if the request can be refused without a hash; so can the rest
   */
  Supplier<Answer> prepare(Call call);

  /** Which places it may take in the queue of those who wait for a hash. */
  default QueueShare share() {
    return QueueShare.ALL;
  }

  @Override
  default Answer answer(Call call) {
    return prepare(call).get();
  }
}
