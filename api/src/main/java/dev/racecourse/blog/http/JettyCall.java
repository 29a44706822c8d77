package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Call;
import dev.racecourse.blog.route.Refused;
import dev.racecourse.blog.route.Routes;
import dev.racecourse.blog.route.SessionCookie;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionToken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * A call that reads its values from Jetty's request. For one thread at a time; an executor may pass
 * it on to another thread.
 */
final class JettyCall implements Call {
  private static final String LAST = "dev.racecourse.blog.http.LastCookies";

  /**
   * The longest cookies that are remembered, in characters: there may be thousands of connections.
   */
  private static final int REMEMBERED = 1024;

  private final Request request;
  private final SessionCookie cookie;
  private final Clock clock;

  JettyCall(Request request, SessionCookie cookie, Clock clock) {
    this.request = request;
    this.cookie = cookie;
    this.clock = clock;
  }

  @Override
  public Instant now() {
    return clock.instant();
  }

  @Override
  public String address() {
    return Request.getRemoteAddr(request);
  }

  @Override
  public List<String> headers(String name) {
    var fields = request.getHeaders();
    return fields.contains(name) ? fields.getValuesList(name) : List.of();
  }

  @Override
  public Optional<String> query(String name) {
    var query = request.getHttpURI().getQuery();
    if (query == null) {
      return Optional.empty();
    }
    var values = queryValues(name);
    if (values.size() > 1) {
      throw new Refused(400, name + " is given more than once");
    }
    return values.stream().findFirst();
  }

  private List<String> queryValues(String name) {
    try {
      return Request.extractQueryParameters(request).getValuesOrEmpty(name);
    } catch (RuntimeException e) {
      throw new Refused(400, "the query is malformed");
    }
  }

  /**
   * The connection remembers its last cookies and their keys, because a digest costs more than the
   * rest of this method. A connection serves one request at a time.
   */
  @Override
  public List<SessionKey> sessionKeys() {
    var cookies = headers("Cookie");
    if (cookies.isEmpty()) {
      return List.of();
    }
    var connection = request.getConnectionMetaData();
    if (connection.getAttribute(LAST) instanceof Last last && last.cookies().equals(cookies)) {
      return last.keys();
    }
    var keys =
        Request.getCookies(request).stream()
            .filter(sent -> sent.getName().equals(cookie.name()))
            .flatMap(sent -> SessionToken.parse(sent.getValue()).stream())
            .map(SessionToken::key)
            .toList();
    if (cookies.size() == 1 && cookies.get(0).length() <= REMEMBERED) {
      connection.setAttribute(LAST, new Last(cookies, keys));
    }
    return keys;
  }

  @Override
  public String variable() {
    return Routes.variable(Request.getPathInContext(request));
  }

  @Override
  public void requireJson() {
    Accept.requireJson(request.getHeaders());
  }

  private record Last(List<String> cookies, List<SessionKey> keys) {
    /** Hides the tokens, so that they reach no log. */
    @Override
    public String toString() {
      return "Last[" + keys + "]";
    }
  }
}
