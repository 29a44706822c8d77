package dev.racecourse.compare.measure;

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
final class Doorman implements AutoCloseable {

  private static final Duration PEEP = Duration.ofMillis(200);
  private static final Duration INTRODUCTION = Duration.ofSeconds(2);

  private final ServerSocketChannel door;
  private final Both<String> tokens = new Both<>(newToken(), newToken());

  Doorman() throws IOException {
    door = ServerSocketChannel.open();
    door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  /** What a side has to know to come in: {@code port:token}. */
  String address(Side side) {
    return door.socket().getLocalPort() + ":" + tokens.on(side);
  }

  /**
   * Waits for both sides.
   *
   * @param alive tells whether a side may still come
   */
  Both<Seat> admitBoth(Duration limit, Predicate<Side> alive)
      throws SideLostException, IOException, InterruptedException {
    var seats = new EnumMap<Side, Seat>(Side.class);
    var deadline = System.nanoTime() + limit.toNanos();
    try {
      while (true) {
        var base = seats.get(Side.BASE);
        var head = seats.get(Side.HEAD);
        if (base != null && head != null) {
          seats.clear();
          return new Both<>(base, head);
        }
        var missing = base == null ? Side.BASE : Side.HEAD;
        if (System.nanoTime() > deadline) {
          throw new SideLostException(missing, "did not start within " + limit.toSeconds() + " s");
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
