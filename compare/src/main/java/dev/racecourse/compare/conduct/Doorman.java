package dev.racecourse.compare.conduct;

import dev.racecourse.compare.subject.Both;
import dev.racecourse.compare.subject.Side;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ServerSocketChannel;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Lets the two sides of a pair in, each once and only with its token: any process of the machine
 * can knock at a loopback port.
 */
public final class Doorman implements AutoCloseable {

  private static final Duration PEEP = Duration.ofMillis(200);
  private static final Duration INTRODUCTION = Duration.ofSeconds(2);

  private final ServerSocketChannel door;
  private final Both<String> tokens = new Both<>(newToken(), newToken());

  /** Opens a loopback port that is free. */
  public Doorman() throws IOException {
    door = ServerSocketChannel.open();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** What a side has to know to come in: {@code port:token}. */
  public String address(Side side) {
    return door.socket().getLocalPort() + ":" + tokens.on(side);
  }

  /**
   * Waits for both sides, and hands them to their conductor.
   *
   * @param limits of the conductor; the doorman waits as long as a side may take to start up
   * @param alive tells whether a side may still come
   */
  public Conductor admitBoth(TimeLimits limits, Predicate<Side> alive)
      throws SideLostException, IOException, InterruptedException {
    var seats = new EnumMap<Side, Seat>(Side.class);
    var deadline = System.nanoTime() + limits.startUp().toNanos();
    try {
      while (true) {
        var base = seats.get(Side.BASE);
        var head = seats.get(Side.HEAD);
        if (base != null && head != null) {
          seats.clear();
          return new Conductor(new Both<>(base, head), limits);
        }
        var missing = base == null ? Side.BASE : Side.HEAD;
        if (System.nanoTime() > deadline) {
          throw new SideLostException(
              missing, "did not start within " + limits.startUp().toSeconds() + " s, the limit");
        }
        for (var side : Side.values()) {
          if (!seats.containsKey(side) && !alive.test(side)) {
            throw new SideLostException(side, "ended before its first iteration");
          }
        }
        admitNext(seats);
      }
    } finally {
      seats.values().forEach(Seat::close);
    }
  }

  @Override
  public void close() throws IOException {
    door.close();
  }

  private void admitNext(Map<Side, Seat> seats) throws IOException, InterruptedException {
    door.socket().setSoTimeout((int) PEEP.toMillis());
    Socket guest;
    try {
      guest = door.socket().accept();
    } catch (SocketTimeoutException e) {
      return;
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    }
    try {
      guest.setSoTimeout((int) INTRODUCTION.toMillis());
      var token = new DataInputStream(guest.getInputStream()).readUTF();
      for (var side : Side.values()) {
        if (!seats.containsKey(side) && token.equals(tokens.on(side))) {
          seats.put(side, new Seat(side, guest));
          return;
        }
      }
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (IOException e) {
      // Not one of ours; turned away like any other stranger.
    }
    guest.close();
  }

  private static String newToken() {
    var token = new byte[16];
    new SecureRandom().nextBytes(token);
    return HexFormat.of().formatHex(token);
  }
}
