package dev.racecourse.blog.limits;

import dev.racecourse.blog.Race;
import dev.racecourse.blog.database.StoreKind;
import dev.racecourse.blog.route.Refused;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

/**
 * The last piece of a body arrives as its time is up: one outcome is told, once, and the request is
 * left alone from then on, as it may be Jetty's next one by then.
 */
class BodyReaderRaceTest {
  private static final MinimumRate RATE =
      new MinimumRate(Duration.ofSeconds(1), 1, Duration.ofSeconds(1));

  @Test
  void theLastPieceRacesTheAlarm() throws Exception {
    Race.of(StoreKind.MEMORY)
        .run(
            Set.of(List.of("", "", "[complete]"), List.of("", "", "[408]")),
            () -> new Reading().begun(),
            Reading::arrive,
            Reading::alarm,
            Reading::outcome);
  }

  /** The alarm is set before the reader asks for the first piece, and may go off before that. */
  @Test
  void theFirstDemandRacesTheAlarm() throws Exception {
    Race.of(StoreKind.MEMORY)
        .run(
            Set.of(List.of("", "", "[408]")),
            Reading::new,
            Reading::begin,
            Reading::alarm,
            Reading::outcome);
  }

  /** A body of one byte, its reader, and whatever that tells. */
  private static final class Reading implements BodyReader.Sink, Callback {
    private final FakeRequest request = new FakeRequest();
    private final BodyReader reader = new BodyReader(request.asRequest(), RATE, this, this);
    private final Queue<String> told = new ConcurrentLinkedQueue<>();
    private final AtomicLong received = new AtomicLong();

    Reading begun() {
      begin();
      return this;
    }

    String begin() {
      reader.run();
      return "";
    }

    String arrive() {
      request.arrive(Content.Chunk.from(ByteBuffer.allocate(1), true));
      return "";
    }

    String alarm() {
      request.awaitAlarm().run();
      return "";
    }

    /** What was told, and what was done to the request that Jetty does not allow. */
    String outcome() {
      told.addAll(request.violations());
      return told.toString();
    }

    @Override
    public void add(ByteBuffer piece) {
      received.addAndGet(piece.remaining());
    }

    @Override
    public long received() {
      return received.get();
    }

    @Override
    public boolean isFull() {
      return false;
    }

    @Override
    public Refused problem() {
      throw new AssertionError("it is never full");
    }

    @Override
    public void succeeded() {
      tell("complete");
    }

    @Override
    public void failed(Throwable failure) {
      tell(
          failure instanceof Refused refused
              ? Integer.toString(refused.answer("/").status())
              : failure.toString());
    }

    private void tell(String outcome) {
      told.add(outcome);
      request.complete();
    }
  }
}
