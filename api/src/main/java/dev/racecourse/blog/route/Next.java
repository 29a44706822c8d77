package dev.racecourse.blog.route;

import dev.racecourse.blog.session.Session;
import dev.racecourse.blog.session.SessionKey;
import java.nio.ByteBuffer;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a route wants done next for a call. Each step may throw {@link Refused}. */
public sealed interface Next {

  /** The call is answered. Its body is not needed. */
  record Done(Answer answer) implements Next {}

  /**
   * The call is answered after its body has arrived. The body must keep to the limits; its content
   * is ignored.
   *
   * @param act does what the call asks for
   */
  record AfterBody(Supplier<Answer> act) implements Next {}

  /**
   * A password is hashed: tens of milliseconds of a core and 19 MiB.
   *
   * @param leaves how many places in the queue for hashes it leaves to other calls
   * @param prepare does what needs no hash, on the thread that serves the socket; what it returns
   *     hashes and answers, on a thread that may take its time
   */
  record Hash(int leaves, Function<ByteBuffer, Supplier<Answer>> prepare) implements Next {}

  /**
   * Something changes while a session is live.
   *
   * @param session the key of the session
   * @param prepare reads the body
   */
  record Write(SessionKey session, Function<ByteBuffer, Change> prepare) implements Next {}

  /** A change that is made while a session is live. */
  @FunctionalInterface
  interface Change {
    /**
     * Makes the change. Must be short, as others wait for the session.
     *
     * @return what makes the answer, after the change
     */
    Supplier<Answer> in(Session session);
  }

  /**
   * A change in the session of a call.
   *
   * @throws Refused 401 if the call has no session's key
   */
  static Next write(Call call, Function<ByteBuffer, Change> prepare) {
    return new Write(call.sessionKey().orElseThrow(Refused::unauthorized), prepare);
  }
}
