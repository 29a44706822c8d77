package dev.racecourse.blog.route;

/**
 * One request of the contract: plain values in, plain values out. Thread-safe. Runs on the thread
 * that serves the socket, so it never waits.
 */
@FunctionalInterface
public interface Route {
  /**
   * Looks at a request whose head has arrived, and says what comes next.
   *
   * @throws Refused if the request cannot be carried out; nothing has changed then
   */
  Next next(Call call);
}
