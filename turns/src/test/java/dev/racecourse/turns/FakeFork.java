package dev.racecourse.turns;

import dev.racecourse.turns.measured.TurnWire;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;

/** Speaks to its conductor as a measured JVM does, and can be told to misbehave. */
final class FakeFork implements AutoCloseable {

  private final Socket socket;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final long cpuNanosPerTurn;
  private long cpuNanos;
  private int firstPause;
  private Duration pause = Duration.ZERO;

  /** Connects and introduces itself. */
  FakeFork(String address) throws IOException {
    this(address, 0);
  }

  /** Connects, introduces itself, and burns so much CPU time from one turn to the next. */
  FakeFork(String address, long cpuNanosPerTurn) throws IOException {
    this.cpuNanosPerTurn = cpuNanosPerTurn;
    var parts = address.split(":", 2);
    socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(parts[0]));
    // A test that waits in vain has to fail, and a timeout of JUnit cannot interrupt a socket.
    socket.setSoTimeout(10_000);
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
    out.writeUTF(parts[1]);
  }

  /** Takes so long for each turn from this one on, counted from 1. */
  void pausing(int turn, Duration length) {
    firstPause = turn;
    pause = length;
  }

  /** Plays its iterations until it is dismissed, and returns how many there were. */
  int playToTheEnd() throws IOException, InterruptedException {
    var iterations = 0;
    do {
      takeTurn();
      iterations++;
      if (iterations >= firstPause) {
        Thread.sleep(pause.toMillis());
      }
      giveTurnBack();
    } while (in.readByte() != TurnWire.DISMISSED);
    return iterations;
  }

  void takeTurn() throws IOException {
    out.writeLong(cpuNanos);
    in.readByte();
  }

  void giveTurnBack() throws IOException {
    out.writeLong(cpuNanos + 5);
    cpuNanos += cpuNanosPerTurn;
  }

  boolean isHungUpOn() throws IOException {
    return in.read() == -1;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
