package dev.racecourse.blog.route;

import dev.racecourse.blog.database.DatabaseException;
import dev.racecourse.blog.post.Refusal;
import java.util.List;

/** Thrown to answer a request with an error. Has no stack trace, because it is no defect. */
public sealed class Refused extends RuntimeException permits Throttled {
  /**
   * What a 401 must carry (RFC 9110, section 11.6.1). No scheme for cookies is registered; the name
   * is that of draft-broyer-http-cookie-auth.
   */
  static final Header CHALLENGE = new Header("WWW-Authenticate", "Cookie realm=\"blog\"");

  private static final long serialVersionUID = 1L;

  private final String type;
  private final int status;
  private final transient List<Header> headers;

  public Refused(int status, String detail, Header... headers) {
    this(Problem.ABOUT_BLANK, status, detail, headers);
  }

  private Refused(String type, int status, String detail, Header... headers) {
    super(detail, null, false, false);
    this.type = type;
    this.status = status;
    this.headers = List.of(headers);
  }

  /** 401: the request has no live session. */
  public static Refused unauthorized() {
    return new Refused(401, "log in first", CHALLENGE);
  }

  static Refused noSuchPost() {
    return new Refused(404, "there is no such post");
  }

  /** The answer if a database did not do what it was asked for. */
  public static Refused because(DatabaseException failure) {
    return failure instanceof DatabaseException.OutcomeUnknown
        ? new Refused(
            "/openapi.yaml#outcome-unknown",
            503,
            "the database was lost while it made the change; read what is there")
        : new Refused(
            503,
            "the database does not answer; nothing has changed",
            new Header("Retry-After", "1"));
  }

  /** The answer to a change that the post store refused. */
  static Refused because(Refusal refusal) {
    if (refusal instanceof Refusal.Absent) {
      return noSuchPost();
    }
    if (refusal instanceof Refusal.NotAuthor) {
      return new Refused(403, "the post is someone else's");
    }
    if (refusal instanceof Refusal.Full) {
      return new Refused(
          507, "the server holds as much text as it may; delete posts, or ask its operator");
    }
    var stale = (Refusal.Stale) refusal;
    return new Refused(412, "the post is at version " + stale.current());
  }

  /** This refusal as problem details (RFC 9457). */
  public Answer answer(String path) {
    var problem = Problem.of(type, status, String.valueOf(getMessage()), path);
    return new Answer(
        status, Answer.Media.PROBLEM, Json.write(problem), headers, Answer.Audience.CLIENT);
  }
}
