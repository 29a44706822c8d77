package dev.racecourse.blog.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;

/** A client that keeps its connection as long as the server does. */
final class Fuzzer implements AutoCloseable {
  private final URI blog;
  private RawSocket socket;
  private boolean kept;
  private String last = "";

  Fuzzer(URI blog) throws IOException {
    this.blog = blog;
    this.socket = new RawSocket(blog);
  }

  /** The answer to a request with a body, both in Latin-1. */
  RawReply ask(String head, String body) throws IOException {
    return ask(head + "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  /** The answer to a request in Latin-1: decent, and no 5xx. */
  RawReply ask(String request) throws IOException {
    last = request;
    var reply = exchange(request.getBytes(ISO_8859_1));
    assertTrue(reply.status() < 500, reply::toString);
    reply.assertDecent();
    kept = !reply.closes();
    if (!kept) {
      reconnect();
    }
    return reply;
  }

  /** The last request, as one line of ASCII, shortened. */
  String last() {
    return Wire.show(last.substring(0, Math.min(last.length(), 2_000)).getBytes(ISO_8859_1));
  }

  /** A kept connection may have ended since the last answer; a new one may not. */
  private RawReply exchange(byte[] request) throws IOException {
    try {
      return send(request);
    } catch (EOFException | SocketException ended) {
      if (!kept) {
        throw ended;
      }
      reconnect();
      return send(request);
    }
  }

  private RawReply send(byte[] request) throws IOException {
    socket.send(request);
    return socket.reply("GET");
  }

  private void reconnect() throws IOException {
    socket.close();
    socket = new RawSocket(blog);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
