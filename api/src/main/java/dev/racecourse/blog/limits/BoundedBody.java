package dev.racecourse.blog.limits;

import dev.racecourse.blog.route.Header;
import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The part of a request's body that has arrived. Takes at most twice the memory of what the client
 * has sent, or 16 KiB, and none for a body that is too large: a client can declare any length at no
 * cost, so a declared length takes no memory.
 */
final class BoundedBody implements BodyReader.Sink {
  private static final int MAX_BYTES = 256 * 1024;
  private static final int AHEAD_BYTES = 16 * 1024;
  private static final byte[] NOTHING = {};

  private final long declared;
  private final BodyMemory memory;
  private byte[] bytes = NOTHING;
  private long received;
  private boolean outOfMemory;

  /**
   * Starts empty.
   *
   * @param declared the Content-Length in bytes; negative if there is none
   * @param memory where the bytes are kept until {@link #free}
   */
  BoundedBody(long declared, BodyMemory memory) {
    this.declared = declared;
    this.memory = memory;
  }

  static Refused tooLarge() {
    return new Refused(413, "a body may have " + MAX_BYTES + " bytes at most");
  }

  /**
   * Refuses a body whose declared length is too large.
   *
   * @param declared the Content-Length in bytes; negative if there is none
   * @throws Refused 413
   */
  static void require(long declared) {
    if (declared > MAX_BYTES) {
      throw tooLarge();
    }
  }

  @Override
  public void add(ByteBuffer piece) {
    var start = (int) received;
    var length = piece.remaining();
    received += length;
    if (received > bytes.length && !isFull()) {
      grow();
    }
    if (isFull()) {
      free();
    } else {
      piece.get(bytes, start, length);
    }
  }

  private void grow() {
    var capacity = capacity();
    // Allocated first: if that fails, nothing is taken that must be given back.
    var larger = Arrays.copyOf(bytes, capacity);
    outOfMemory = !memory.take(capacity - bytes.length);
    if (!outOfMemory) {
      bytes = larger;
    }
  }

  /** Drops the content and gives its memory back. */
  void free() {
    memory.giveBack(bytes.length);
    bytes = NOTHING;
  }

  private int capacity() {
    var end = declared < 0 ? MAX_BYTES : (int) declared;
    var ahead = declared < 0 ? 0 : AHEAD_BYTES;
    return Math.min(end, Math.max((int) received, Math.max(2 * bytes.length, ahead)));
  }

  @Override
  public long received() {
    return received;
  }

  @Override
  public boolean isFull() {
    return outOfMemory || Math.max(declared, received) > MAX_BYTES;
  }

  @Override
  public Refused problem() {
    return outOfMemory
        ? new Refused(503, "too much is being sent at once", new Header("Retry-After", "1"))
        : tooLarge();
  }

  /** What has arrived; not a copy. */
  ByteBuffer content() {
    return ByteBuffer.wrap(bytes, 0, (int) received);
  }
}
