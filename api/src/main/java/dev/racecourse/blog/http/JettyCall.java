package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Call;
import dev.racecourse.blog.route.Refused;
import dev.racecourse.blog.route.Routes;
import dev.racecourse.blog.route.SessionCookie;
import dev.racecourse.blog.session.SessionToken;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;

/** A call that reads its values from Jetty's request. */
record JettyCall(Request request, SessionCookie cookie, ByteBuffer body, Clock clock)
    implements Call {

  @Override
  public String address() {
    return Request.getRemoteAddr(request);
  }

  @Override
  public Instant now() {
    return clock.instant();
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
  public List<SessionToken> tokens() {
    return Request.getCookies(request).stream()
        .filter(sent -> sent.getName().equals(cookie.name()))
        .map(HttpCookie::getValue)
        .flatMap(value -> SessionToken.parse(value).stream())
        .toList();
  }

  @Override
  public String idText() {
    return Routes.idText(Request.getPathInContext(request));
  }
}
