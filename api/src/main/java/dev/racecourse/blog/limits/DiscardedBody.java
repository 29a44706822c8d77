package dev.racecourse.blog.limits;

import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;

/**
 * What a client still sends after its answer was written. It is thrown away before the exchange
 * completes: if the connection closed under a client that is sending, the answer could be lost to a
 * reset (RFC 9112, section 9.6).
 */
final class DiscardedBody implements BodyReader.Sink {
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  /**
   * What a piece counts beside its bytes, as a chunk of one byte takes as long to parse as many.
   */
  private static final int PIECE_BYTES = 16;

  private long received;
  private long pieces;

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
  public Refused problem() {
    return BoundedBody.tooLarge();
  }
}
