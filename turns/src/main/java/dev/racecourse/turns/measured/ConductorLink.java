package dev.racecourse.turns.measured;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A measured JVM's end of the connection to its conductor. A thread of its own listens all the
 * time: the JVM halts as soon as the conductor is gone, even in the middle of an iteration, so no
 * orphan is left behind.
 */
final class ConductorLink {

  private static final int EXIT_WITHOUT_CONDUCTOR = 3;

  private final DataInputStream in;
  private final DataOutputStream out;
  private final BlockingQueue<Byte> answers = new LinkedBlockingQueue<>();

  private ConductorLink(Socket socket) throws IOException {
    in = new DataInputStream(socket.getInputStream());
    out = new DataOutputStream(socket.getOutputStream());
  }

  /**
   * Connects and introduces this JVM.
   *
   * @param address {@code port:token}
   */
  static ConductorLink open(String address) {
    var colon = address.indexOf(':');
    try {
      var port = Integer.parseInt(address.substring(0, colon));
      var socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      var link = new ConductorLink(socket);
      link.out.writeUTF(address.substring(colon + 1));
      var listener = new Thread(link::listen, "conductor-link");
      listener.setDaemon(true);
      listener.start();
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException("the conductor cannot be reached", e);
    }
  }

  void askForTurn(long cpuNanos) {
    send(cpuNanos);
    awaitAnswer();
  }

  void giveTurnBack(long cpuNanosAtStart) {
    send(cpuNanosAtStart);
    awaitAnswer();
  }

  private void send(long word) {
    try {
      out.writeLong(word);
    } catch (IOException e) {
      Runtime.getRuntime().halt(EXIT_WITHOUT_CONDUCTOR);
    }
  }

  private void awaitAnswer() {
    try {
      answers.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the turn", e);
    }
  }

  private void listen() {
    try {
      byte answer;
      do {
        answer = in.readByte();
        answers.add(answer);
      } while (answer != TurnWire.DISMISSED);
    } catch (IOException e) {
      Runtime.getRuntime().halt(EXIT_WITHOUT_CONDUCTOR);
    }
  }
}
