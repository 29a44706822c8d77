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
import org.jspecify.annotations.Nullable;

/**
 * A call that reads its values from Jetty's request. Belongs to one thread at a time; who hands it
 * to another does so in order (an executor does).
 */
final class JettyCall implements Call {
  private final Request request;
  private final SessionCookie cookie;
  private final Clock clock;

  /** Kept, as a digest costs more than all other fields together. */
  private @Nullable List<SessionKey> sessionKeys;

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
    if (sessionKeys == null) {
      sessionKeys = readSessionKeys();
    }
    return sessionKeys;
  }

  private List<SessionKey> readSessionKeys() {
    var keys = new ArrayList<SessionKey>(1);
    for (var sent : Request.getCookies(request)) {
      if (sent.getName().equals(cookie.name())) {
        SessionToken.parse(sent.getValue()).ifPresent(token -> keys.add(token.key()));
      }
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
}
