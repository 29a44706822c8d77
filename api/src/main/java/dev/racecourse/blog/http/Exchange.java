package dev.racecourse.blog.http;

import dev.racecourse.blog.database.DatabaseException;
import dev.racecourse.blog.route.Answer;
import dev.racecourse.blog.route.Answer.Media;
import dev.racecourse.blog.route.Call;
import dev.racecourse.blog.route.Refused;
import dev.racecourse.blog.route.SessionCookie;
import dev.racecourse.blog.route.Throttled;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.MemoryConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A request and its response, which is written once. */
public final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final HttpField[] ON_EVERY_RESPONSE = {
    new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
    new PreEncodedHttpField(
        "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
    new PreEncodedHttpField("Referrer-Policy", "no-referrer"),
    new PreEncodedHttpField("Cross-Origin-Resource-Policy", "same-origin"),
  };

  /** Jetty's name for a path that it could not read. */
  private static final String UNREADABLE = "/badMessage";

  /** Forbids browsers to use plain HTTP for a year (RFC 6797). */
  private static final HttpField HTTPS_ONLY =
      new PreEncodedHttpField(HttpHeader.STRICT_TRANSPORT_SECURITY, "max-age=31536000");

  private static final HttpField NO_STORE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");
  private static final HttpField REVALIDATE =
      new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-cache");
  private static final Map<Media, HttpField> CONTENT_TYPES = new EnumMap<>(Media.class);

  static {
    for (var media : EnumSet.complementOf(EnumSet.of(Media.NONE))) {
      CONTENT_TYPES.put(
          media, new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, media.contentType()));
    }
  }

  private final Request request;
  private final Response response;
  private final Callback callback;
  private final Writer writer;

  /** How a response is written. */
  interface Writer {
    /** Writes the whole of a response, and completes the callback. */
    void write(Request request, Response response, ByteBuffer body, Callback callback);
  }

  /** An exchange with a short answer. */
  public Exchange(Request request, Response response, Callback callback) {
    this(request, response, callback, (q, r, body, done) -> r.write(true, body, done));
  }

  Exchange(Request request, Response response, Callback callback, Writer writer) {
    this.request = request;
    this.response = response;
    this.callback = callback;
    this.writer = writer;
  }

  /** Whether the client is in this process, so that its own thread serves it. */
  boolean isInMemory() {
    return request.getConnectionMetaData().getConnector() instanceof MemoryConnector;
  }

  /** The path as routes know it, without the query. */
  public String path() {
    return Request.getPathInContext(request);
  }

  /** The request as its route sees it. */
  public Call call(SessionCookie cookie, Clock clock) {
    return new JettyCall(request, cookie, clock);
  }

  /** Runs a step. It writes the answer, starts something that will write it, or is refused. */
  public void attempt(Runnable step) {
    try {
      runOrRefuse(step);
    } catch (Throwable defect) {
      // Errors, too: otherwise the client would wait for an answer that never comes.
      breakDownOrEnd(defect);
    }
  }

  private void runOrRefuse(Runnable step) {
    try {
      step.run();
    } catch (Throttled throttled) {
      // A second later: a client that asks again at once would keep this thread busy.
      var scheduler = request.getComponents().getScheduler();
      scheduler.schedule(() -> attempt(() -> refuse(throttled)), 1, TimeUnit.SECONDS);
    } catch (Refused refused) {
      refuse(refused);
    } catch (DatabaseException failure) {
      refuse(Refused.because(failure));
    }
  }

  /** If not even a 500 can be written, Jetty closes the connection. */
  private void breakDownOrEnd(Throwable defect) {
    try {
      breakDown(defect);
    } catch (Throwable unwritten) {
      callback.failed(unwritten);
    }
  }

  /** Answers with the problem details of a refusal. */
  public void refuse(Refused refused) {
    write(refused.answer(instance()));
  }

  /** Answers after the body failed. If the connection is broken, Jetty closes it. */
  void fail(Throwable failure) {
    attempt(
        () -> {
          if (failure instanceof Refused refused) {
            refuse(refused);
          } else if (failure instanceof IOException) {
            callback.failed(failure);
          } else {
            breakDown(failure);
          }
        });
  }

  /** Answers a defect with a 500 that holds only the id of the entry in the log. */
  void breakDown(@Nullable Throwable defect) {
    if (!response.isCommitted()) {
      // The answer that failed may have set fields already.
      response.reset();
    }
    var correlation = UUID.randomUUID();
    LOG.error("request failed, correlation id {}", correlation, defect);
    refuse(new Refused(500, "Internal Server Error, correlation id " + correlation));
  }

  /** The path as it was sent, and {@code /} where there was none. */
  private String instance() {
    var path = request.getHttpURI().getPath();
    return path == null || !path.startsWith("/") || path.equals(UNREADABLE) ? "/" : path;
  }

  /** Writes the answer. */
  public void write(Answer answer) {
    response.setStatus(answer.status());
    var headers = response.getHeaders();
    for (var field : ON_EVERY_RESPONSE) {
      headers.add(field);
    }
    if (request.isSecure() || request.getConnectionMetaData().isSecure()) {
      headers.add(HTTPS_ONLY);
    }
    headers.add(cacheControl(answer));
    var contentType = CONTENT_TYPES.get(answer.media());
    if (contentType != null) {
      headers.add(contentType);
    }
    for (var header : answer.headers()) {
      headers.add(header.name(), header.value());
    }
    writer.write(request, response, answer.body().slice(), callback);
  }

  private HttpField cacheControl(Answer answer) {
    return answer.audience() == Answer.Audience.ANYONE
            && !request.getHeaders().contains(HttpHeader.COOKIE)
        ? REVALIDATE
        : NO_STORE;
  }
}
