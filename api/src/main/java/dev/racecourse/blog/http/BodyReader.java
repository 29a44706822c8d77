package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;

/** Reads a request's body without blocking, up to a limit. */
final class BodyReader {
  private static final int MAX_BODY_BYTES = 256 * 1024;
  private static final int MAX_DISCARDED_BYTES = 16 * MAX_BODY_BYTES;

  private BodyReader() {}

  static void read(Exchange exchange, Consumer<ByteBuffer> next) {
    var request = exchange.request();
    var json =
        ContentType.isJson(
            String.join(",", request.getHeaders().getValuesList(HttpHeader.CONTENT_TYPE)));
    if (request.getLength() > 0) {
      requireJson(json);
    }
    if (request.getLength() > MAX_BODY_BYTES) {
      refuseTooLarge(exchange);
      return;
    }
    Content.Source.asByteArrayAsync(
        request,
        MAX_BODY_BYTES,
        Promise.Invocable.from(
            InvocationType.NON_BLOCKING,
            body ->
                exchange.attempt(
                    () -> {
                      if (body.length > 0) {
                        requireJson(json);
                      }
                      next.accept(ByteBuffer.wrap(body));
                    }),
            failure -> failed(exchange, failure)));
  }

  private static void requireJson(boolean json) {
    if (!json) {
      throw new Refused(415, "send the body as application/json");
    }
  }

  /**
   * Refuses a body by its declared length. A client that is still sending when the connection
   * closes may lose the answer to a reset, so a body of bearable size is thrown away first.
   */
  private static void refuseTooLarge(Exchange exchange) {
    if (exchange.request().getLength() > MAX_DISCARDED_BYTES) {
      throw tooLarge();
    }
    Content.Source.consumeAll(
        exchange.request(),
        Callback.from(
            InvocationType.NON_BLOCKING,
            () -> exchange.refuse(tooLarge()),
            exchange.callback()::failed));
  }

  private static void failed(Exchange exchange, Throwable failure) {
    if (failure instanceof HttpException http) {
      exchange.refuse(new Refused(http.getCode(), "the body could not be read"));
    } else if (failure instanceof IllegalStateException) {
      // What Jetty reports when the body outgrows the limit it was given.
      exchange.refuse(tooLarge());
    } else {
      exchange.callback().failed(failure);
    }
  }

  private static Refused tooLarge() {
    return new Refused(413, "a body may have " + MAX_BODY_BYTES + " bytes at most");
  }
}
