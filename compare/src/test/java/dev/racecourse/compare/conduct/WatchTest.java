package dev.racecourse.compare.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.machine.LoadReading;
import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Side;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What others did to the machine, with a machine whose load is made up. */
@Timeout(30)
class WatchTest {

  private static final long MILLI = 1_000_000;
  private static final TimeLimits LIMITS =
      new TimeLimits(Duration.ofSeconds(20), Duration.ofSeconds(20));

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Future<?>> roles = new ArrayList<>();
  private final ServerSocketChannel door = ServerSocketChannel.open();

  WatchTest() throws IOException {}

  @AfterEach
  void close() throws IOException {
    threads.shutdownNow();
    door.close();
  }

  @Test
  void foreignIsWhatTheSidesDidNotUseSinceTheFirstMeasuredRoundUntilTheLast() throws Exception {
    // From the start of round 2 to that of round 4, each side has gone on by two of its turns.
    var own = 2 * (100 + 50);

    var load = watch(new Rounds(2, 3), reading(7000, 0), reading(7000 + own + 400, 1000));

    assertEquals(new Load(0.2, null, null), load);
  }

  @Test
  void oneMeasuredRoundIsWatchedForNextToNothing() throws Exception {
    var load = watch(new Rounds(2, 1), reading(7000, 0), reading(7001, 1));

    assertEquals(new Load(0.5, null, null), load);
  }

  @Test
  void withoutWarmUpTheFirstRoundIsWatched() throws Exception {
    var load = watch(new Rounds(0, 2), reading(7000, 0), reading(7000 + 150 + 400, 1000));

    assertEquals(new Load(0.2, null, null), load);
  }

  /** Two CPUs. */
  private static LoadReading reading(long busyMillis, long wallMillis) {
    return new LoadReading(2, busyMillis * MILLI, null, null, wallMillis * MILLI);
  }

  private Load watch(Rounds rounds, LoadReading... readings) throws Exception {
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    var meter = new ArrayDeque<>(List.of(readings));
    var seats = new Both<>(seat(Side.BASE, 100 * MILLI), seat(Side.HEAD, 50 * MILLI));
    try (var conductor = new Conductor(seats, LIMITS, meter::removeFirst)) {
      var load =
          conductor.conduct(new TurnOrder(Side.HEAD, new Random(1)), rounds, () -> {}).load();
      assertTrue(meter.isEmpty());
      return load;
    }
  }

  private Seat seat(Side side, long cpuNanosPerTurn) throws IOException {
    var fake = new FakeSide(door.socket().getLocalPort() + ":" + side, cpuNanosPerTurn);
    var socket = door.socket().accept();
    assertEquals(side.toString(), new DataInputStream(socket.getInputStream()).readUTF());
    roles.add(threads.submit(fake::playToTheEnd));
    return new Seat(side, socket);
  }
}
