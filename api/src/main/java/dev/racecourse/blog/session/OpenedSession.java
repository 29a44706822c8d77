package dev.racecourse.blog.session;

/**
 * A session just created, with the token that only its client will hold.
 *
 * @param token the secret to hand to the client
 * @param session what the store now keeps
 */
public record OpenedSession(SessionToken token, Session session) {

  /** What the store finds the session by. */
  public SessionKey key() {
    return token.key();
  }
}
