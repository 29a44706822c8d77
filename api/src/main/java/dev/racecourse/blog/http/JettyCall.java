package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Call;
import dev.racecourse.blog.route.Refused;
import dev.racecourse.blog.route.Routes;
import dev.racecourse.blog.route.SessionCookie;
import dev.racecourse.blog.session.SessionKey;
import dev.racecourse.blog.session.SessionToken;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;

/**
 * A call that reads its values from Jetty's request. For one thread at a time: an executor hands it
 * to another thread in order.
 */
final class JettyCall implements Call {
  private static final String LAST = "dev.racecourse.blog.http.LastToken";

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

  @Override
  public List<SessionKey> sessionKeys() {
    if (!request.getHeaders().contains(HttpHeader.COOKIE)) {
      return List.of();
    }
    var keys = new ArrayList<SessionKey>(1);
    for (var sent : Request.getCookies(request)) {
      if (sent.getName().equals(cookie.name())) {
        key(sent.getValue()).ifPresent(keys::add);
      }
    }
    return keys;
  }

  /**
   * The connection remembers its last token: a digest costs more than all that is read here. It
   * serves one request at a time, and the token is gone with it.
   */
  private Optional<SessionKey> key(String text) {
    var connection = request.getConnectionMetaData();
    if (connection.getAttribute(LAST) instanceof Last last && last.text().equals(text)) {
      return Optional.of(last.key());
    }
    var key = SessionToken.parse(text).map(SessionToken::key);
    key.ifPresent(k -> connection.setAttribute(LAST, new Last(text, k)));
    return key;
  }

  @Override
  public String variable() {
    return Routes.variable(Request.getPathInContext(request));
  }

  @Override
  public void requireJson() {
    Accept.requireJson(request.getHeaders());
  }

  private record Last(String text, SessionKey key) {
    /** Hides the token, so that it reaches no log. */
    @Override
    public String toString() {
      return "Last[" + key + "]";
    }
  }
}
