package dev.racecourse.blog.route;

/**
 * One request of the contract: plain values in, plain values out. Thread-safe, and runs on the
 * thread that serves the socket, so it never waits; a route that takes long is a {@link
 * HashingRoute}.
 */
@FunctionalInterface
public interface Route {

  /**
   * Carries the request out.
   *
   * @throws Refused if the request cannot be carried out; nothing has changed then
   */
  Answer answer(Call call);

  /**
   * Looks at the request before its body is read.
   *
   * @throws Refused if it can be refused without the body
   */
  default void admit(Call call) {}

  /** What a success is written in; a request whose Accept excludes JSON gets no JSON. */
  default Answer.Media media() {
    return Answer.Media.JSON;
  }
}
