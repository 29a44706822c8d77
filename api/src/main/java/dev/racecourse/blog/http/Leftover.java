package dev.racecourse.blog.http;

import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * What a client still sends after its answer was written. It is thrown away before the exchange
 * completes: if the connection closed under a client that is sending, the answer could be lost to a
 * reset (RFC 9112, section 9.6). There are limits of size and time.
 */
final class Leftover implements Callback, BodyReader.Sink, BodyReader.Receiver {
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  /**
   * What a piece counts beside its bytes, as a chunk of one byte takes as long to parse as many.
   */
  private static final int PIECE_BYTES = 16;

  private final Request request;
  private final Pace pace;
  private final Callback callback;
  private long received;
  private long pieces;

  /** Is to be told that the answer was written, and then ends the exchange. */
  Leftover(Request request, Pace pace, Callback callback) {
    this.request = request;
    this.pace = pace;
    this.callback = callback;
  }

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public void succeeded() {
    new BodyReader(request, pace, this, this).run();
  }

  @Override
  public void failed(Throwable failure) {
    callback.failed(failure);
  }

  @Override
  public void add(ByteBuffer piece) {
    received += piece.remaining();
    pieces++;
  }

  @Override
  public long received() {
    return received;
  }

  @Override
  public boolean isFull() {
    return received + pieces * PIECE_BYTES > MAX_BYTES;
  }

  @Override
  public Refused refusal() {
    return BoundedBody.tooLarge();
  }

  @Override
  public void complete() {
    callback.succeeded();
  }

  @Override
  public void refused(Refused refusal) {
    callback.succeeded();
  }

  @Override
  public void lost(Throwable failure) {
    callback.failed(failure);
  }
}
