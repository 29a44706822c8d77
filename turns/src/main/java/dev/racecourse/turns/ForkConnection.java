package dev.racecourse.turns;

import dev.racecourse.turns.measured.TurnWire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;

/** The conductor's end of the connection to one fork. */
final class ForkConnection implements AutoCloseable {

  private final Object fork;
  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;
  private long cpuNanosWhenAsking;
  private int asks;

  ForkConnection(Object fork, Socket socket) throws IOException {
    this.fork = fork;
    this.socket = socket;
    this.in = new DataInputStream(socket.getInputStream());
    this.out = new DataOutputStream(socket.getOutputStream());
    socket.setTcpNoDelay(true);
  }

  /** Waits until the fork is parked before its next iteration. */
  void awaitAsk(Duration limit) throws ForkLostException, InterruptedException {
    cpuNanosWhenAsking = within(limit, () -> in.readLong());
    asks++;
  }

  /**
   * Whether the fork has come through an iteration. One whose benchmark throws an exception gives
   * its turn back like any other, so only the next question shows.
   */
  boolean hasPlayed() {
    return asks > 1;
  }

  /** CPU time of the fork's whole process when it last asked. */
  long cpuNanosWhenAsking() {
    return cpuNanosWhenAsking;
  }

  /** Lets the fork measure one iteration, and waits until it is over. */
  Turn play(Duration limit) throws ForkLostException, InterruptedException {
    return within(
        limit,
        () -> {
          var start = System.nanoTime();
          out.writeByte(TurnWire.GO);
          var cpuNanosAtStart = in.readLong();
          return new Turn(System.nanoTime() - start, cpuNanosAtStart - cpuNanosWhenAsking);
        });
  }

  /** Lets the fork go on to its next iteration. */
  void release() throws ForkLostException, InterruptedException {
    answer(TurnWire.GO);
  }

  /** Lets the fork end. */
  void dismiss() throws ForkLostException, InterruptedException {
    answer(TurnWire.DISMISSED);
  }

  /** Hangs up: a fork that was not dismissed halts. */
  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // The fork sees the end of the connection in any case.
    }
  }

  private void answer(byte word) throws ForkLostException, InterruptedException {
    within(
        Duration.ZERO,
        () -> {
          out.writeByte(word);
          return word;
        });
  }

  private <T> T within(Duration limit, Exchange<T> exchange)
      throws ForkLostException, InterruptedException {
    try {
      socket.setSoTimeout((int) limit.toMillis());
      return exchange.run();
    } catch (ClosedByInterruptException e) {
      throw new InterruptedException();
    } catch (SocketTimeoutException e) {
      throw new ForkLostException(fork, "gave no sign for " + limit.toSeconds() + " s, the limit,");
    } catch (EOFException e) {
      throw new ForkLostException(fork, "ended");
    } catch (IOException e) {
      throw new ForkLostException(fork, "was cut off (" + e.getMessage() + ")");
    }
  }

  private interface Exchange<T> {
    T run() throws IOException;
  }
}
