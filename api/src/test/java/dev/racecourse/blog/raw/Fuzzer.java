package dev.racecourse.blog.raw;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.racecourse.blog.wire.Notation;
import dev.racecourse.blog.wire.RawClient;
import dev.racecourse.blog.wire.Reply;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;

/** A client that keeps its connection as long as the server does. */
final class Fuzzer implements AutoCloseable {
  private final URI blog;
  private RawClient socket;
  private boolean kept;
  private String last = "";

  Fuzzer(URI blog) throws IOException {
    this.blog = blog;
    this.socket = new RawClient(blog);
  }

  /** The answer to a request with a body, both in Latin-1. */
  Reply ask(String head, String body) throws IOException {
    return ask(head + "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  /** The answer to a request in Latin-1: decent, and no 5xx. */
  Reply ask(String request) throws IOException {
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
    return Notation.show(last.substring(0, Math.min(last.length(), 2_000)).getBytes(ISO_8859_1));
  }

  /** A kept connection may have ended since the last answer; a new one may not. */
  private Reply exchange(byte[] request) throws IOException {
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

  private Reply send(byte[] request) throws IOException {
    socket.send(request);
    return socket.reply("GET");
  }

  private void reconnect() throws IOException {
    socket.close();
    socket = new RawClient(blog);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
