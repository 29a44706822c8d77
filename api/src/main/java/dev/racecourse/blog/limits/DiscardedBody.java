package dev.racecourse.blog.limits;

import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;

/**
 * The rest of a body that a client sends after its answer was written. It is discarded before the
 * exchange completes: if the connection were closed while the client sends, a reset could destroy
 * the answer (RFC 9112, section 9.6).
 */
final class DiscardedBody implements BodyReader.Sink {
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  /**
   * What a piece counts in addition to its bytes: short chunks take as long to parse as long ones.
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
