package dev.racecourse.blog.limits;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A late client is cut off during its write, and not during what follows it. */
class TimedWriteTest {
  private static final MinimumRate RATE =
      new MinimumRate(Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

  private final ByteArrayEndPoint endPoint = new ByteArrayEndPoint();
  private final TimedWrite write =
      new TimedWrite(new AnswerWriter(RATE, 1), 1, endPoint, Callback.NOOP);

  @Test
  void aPendingWriteIsCutOff() {
    write.cutOff();
    assertFalse(endPoint.isOpen());
  }

  @Test
  void aPendingWriteIsCutOffThoughThereIsNoMemoryForAReason() {
    try (var poor = new Poor()) {
      new TimedWrite(new AnswerWriter(RATE, 1), 1, poor, Callback.NOOP).cutOff();
      assertFalse(poor.isOpen());
    }
  }

  @Test
  void aConnectionWhoseWriteHasEndedIsNot() {
    write.succeeded();
    write.cutOff();
    assertTrue(endPoint.isOpen());
  }

  /** Has no memory for a reason. JUnit itself ends at an OutOfMemoryError. */
  private static final class Poor extends ByteArrayEndPoint {
    @Override
    public void onClose(@Nullable Throwable reason) {
      if (reason != null) {
        throw new InternalError("planted");
      }
      super.onClose(null);
    }
  }
}
