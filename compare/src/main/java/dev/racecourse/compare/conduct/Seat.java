package dev.racecourse.compare.conduct;

import dev.racecourse.compare.subject.Side;
import dev.racecourse.compare.turn.TurnWire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;

/** A side at the conductor's table: the conductor's end of the wire. */
final class Seat implements AutoCloseable {

  private final Side side;
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;
  private long cpuNanosWhenAsking;
  private int asks;

  Seat(Side side, Socket socket) throws IOException {
    this.side = side;
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(socket.getOutputStream());
    socket.setTcpNoDelay(true);
  }

  /** Waits until the side is parked before its next iteration. */
  void awaitAsk(Duration limit) throws SideLostException, InterruptedException {
    cpuNanosWhenAsking = onTheWire(limit, () -> in.readLong());
    asks++;
  }

  /**
   * Whether the side has come through an iteration. One whose benchmark throws an exception gives
   * its turn back like any other, so only the next question shows.
   */
  boolean hasPlayed() {
    return asks > 1;
  }

  /** CPU time of the side's whole process when it last asked. */
  long cpuNanosWhenAsking() {
    return cpuNanosWhenAsking;
  }

  /** Lets the side measure one iteration, and waits until it is over. */
  Turn play(Duration limit) throws SideLostException, InterruptedException {
    return onTheWire(
        limit,
        () -> {
          var start = System.nanoTime();
          out.writeByte(TurnWire.GO);
          var cpuNanosAtStart = in.readLong();
          return new Turn(System.nanoTime() - start, cpuNanosAtStart - cpuNanosWhenAsking);
        });
  }

  /** Lets the side go on to its next iteration. */
  void release() throws SideLostException, InterruptedException {
    answer(TurnWire.GO);
  }

  /** Lets the side end. */
  void dismiss() throws SideLostException, InterruptedException {
    answer(TurnWire.DISMISSED);
  }

  /** Hangs up: a side that was not dismissed halts. */
  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Closed is all it was to become.
    }
  }

  private void answer(byte word) throws SideLostException, InterruptedException {
    onTheWire(
        Duration.ZERO,
        () -> {
          out.writeByte(word);
          return word;
        });
  }

  private <T> T onTheWire(Duration limit, Exchange<T> exchange)
      throws SideLostException, InterruptedException {
    try {
      socket.setSoTimeout((int) limit.toMillis());
      return exchange.run();
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (SocketTimeoutException e) {
      throw new SideLostException(side, "gave no sign for " + limit.toSeconds() + " s, the limit,");
    } catch (EOFException e) {
      throw new SideLostException(side, "ended");
    } catch (IOException e) {
      throw new SideLostException(side, "was cut off (" + e.getMessage() + ")");
    }
  }

  private interface Exchange<T> {
    T run() throws IOException;
  }
}
