package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class BoundedBodyTest {
  private static final int KIB = 1024;

  private final BodyMemory memory = new BodyMemory(100 * KIB);

  @Test
  void keepsWhatArrivesInPieces() {
    var body = new BoundedBody(-1, memory);
    body.add(ByteBuffer.wrap(new byte[] {1, 2}));
    body.add(ByteBuffer.wrap(new byte[] {3}));
    assertEquals(ByteBuffer.wrap(new byte[] {1, 2, 3}), body.content());
  }

  @Test
  void allBodiesTogetherHaveALimit() {
    var one = new BoundedBody(60 * KIB, memory);
    var other = new BoundedBody(60 * KIB, memory);
    one.add(ByteBuffer.allocate(60 * KIB));
    other.add(ByteBuffer.allocate(60 * KIB));
    assertFalse(one.isFull());
    assertTrue(other.isFull());
    assertEquals(503, status(other));
    other.free();
    one.free();
    assertTrue(memory.take(100 * KIB), "all of it was given back");
    assertFalse(memory.take(1));
  }

  @Test
  void aPromiseTakesNoMemory() {
    var body = new BoundedBody(256 * KIB, memory);
    body.add(ByteBuffer.allocate(1));
    assertTrue(memory.take(84 * KIB), "16 KiB ahead, and no more");
  }

  @Test
  void aBodyThatIsTooLargeHoldsNothing() {
    var roomy = new BodyMemory(1024 * KIB);
    var body = new BoundedBody(-1, roomy);
    body.add(ByteBuffer.allocate(200 * KIB));
    body.add(ByteBuffer.allocate(57 * KIB));
    assertTrue(body.isFull());
    assertEquals(413, status(body));
    assertTrue(roomy.take(1024 * KIB), "all of it was given back");
  }

  private static int status(BoundedBody body) {
    return body.problem().answer("/").status();
  }
}
