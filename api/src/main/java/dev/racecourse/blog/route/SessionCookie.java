package dev.racecourse.blog.route;

import dev.racecourse.blog.session.SessionToken;

/**
 * The cookie that carries a session's token (RFC 6265bis).
 *
 * @param name the cookie's name
 * @param attributes what follows the value
 */
public record SessionCookie(String name, String attributes) {
  private static final String ALWAYS = "; Path=/; HttpOnly; SameSite=Strict";

  /** For HTTPS. Because of the prefix, a browser accepts the cookie with these attributes only. */
  public static final SessionCookie SECURE =
      new SessionCookie("__Host-session", ALWAYS + "; Secure");

  /** For plain HTTP, over which a browser would refuse the other. */
  public static final SessionCookie PLAIN = new SessionCookie("session", ALWAYS);

  Header carrying(SessionToken token) {
    return new Header("Set-Cookie", name + "=" + token.text() + attributes);
  }

  Header cleared() {
    return new Header("Set-Cookie", name + "=" + attributes + "; Max-Age=0");
  }
}
