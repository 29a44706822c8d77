package dev.racecourse.blog.route;

import dev.racecourse.blog.session.SessionToken;

/** The cookie that carries a session's token, over plain HTTP (RFC 6265bis). */
public final class SessionCookie {
  public static final String NAME = "session";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Strict";

  private SessionCookie() {}

  static Header carrying(SessionToken token) {
    return new Header("Set-Cookie", NAME + "=" + token.text() + ATTRIBUTES);
  }

  static Header cleared() {
    return new Header("Set-Cookie", NAME + "=" + ATTRIBUTES + "; Max-Age=0");
  }
}
