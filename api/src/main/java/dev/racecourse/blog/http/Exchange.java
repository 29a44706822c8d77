package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Answer;
import dev.racecourse.blog.route.Call;
import dev.racecourse.blog.route.PublicRead;
import dev.racecourse.blog.route.Refused;
import dev.racecourse.blog.route.Route;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way through Jetty: becomes a {@link Call}, ends with one write. */
record Exchange(Request request, Response response, Callback callback) {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final HttpField[] ON_EVERY_RESPONSE = {
    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
    new PreEncodedHttpField(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
  };
  private static final HttpField NO_STORE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
  private static final HttpField REVALIDATE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
  private static final HttpField JSON =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/json");
  private static final HttpField PROBLEM =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, "application/problem+json");

  String path() {
    return Request.getPathInContext(request);
  }

  Call call(ByteBuffer body, Instant now) {
    return new JettyCall(request, body, now);
  }

  /** Runs the route and writes what it answers. */
  void run(Route route, Call call) {
    Answer answer;
    try {
      answer = route.answer(call);
    } catch (Refused refused) {
      answer = refused.answer(path());
    } catch (Throwable defect) {
      // Errors, too: a client must not wait for an answer that no thread will give.
      answer = internalError(defect);
    }
    var anyone = route instanceof PublicRead && !request.getHeaders().contains(HttpHeader.COOKIE);
    write(answer, anyone ? REVALIDATE : NO_STORE);
  }

  void refuse(Refused refused) {
    write(refused.answer(path()), NO_STORE);
  }

  /** Leaves it to Jetty to answer or to close, as the connection may be gone. */
  void fail(Throwable failure) {
    callback.failed(failure);
  }

  private Answer internalError(Throwable defect) {
    var correlation = UUID.randomUUID();
    LOG.error("request failed, correlation id {}", correlation, defect);
    return new Refused(500, "Internal Server Error, correlation id " + correlation).answer(path());
  }

  private void write(Answer answer, HttpField cacheControl) {
    response.setStatus(answer.status());
    var headers = response.getHeaders();
    for (var field : ON_EVERY_RESPONSE) {
      headers.add(field);
    }
    headers.add(cacheControl);
    switch (answer.media()) {
      case JSON -> headers.add(JSON);
      case PROBLEM -> headers.add(PROBLEM);
      case NONE -> {}
    }
    for (var header : answer.headers()) {
      headers.add(header.name(), header.value());
    }
    response.write(true, answer.body(), callback);
  }
}
