package dev.racecourse.blog.openapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A connection that says what it is told, and holds each answer against the contract. */
final class Wire implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;

  Wire(URI blog) throws IOException {
    socket = new Socket(blog.getHost(), blog.getPort());
    socket.setSoTimeout(60_000);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Sends the request whole and hears the answer. */
  int ask(Example example) throws IOException {
    say(example.head() + "\r\n" + example.body());
    return hear(example);
  }

  void say(String bytes) throws IOException {
    socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
  }

  /** Waits until the server has begun with the request and wants its body. */
  void awaitContinue() throws IOException {
    assertEquals("HTTP/1.1 100 Continue", line());
    assertEquals("", line());
  }

  /** The status of the answer, which fits the contract. */
  int hear(Example example) throws IOException {
    var method = example.operation().method();
    var heard = read(method.equals("HEAD"));
    Contract.checkAnswer(method, example.target(), heard);
    return heard.status();
  }

  private Heard read(boolean bodiless) throws IOException {
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    var lines = new HashMap<String, List<String>>();
    for (var line = line(); !line.isEmpty(); line = line()) {
      var colon = line.indexOf(':');
      lines
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    var fields = new Fields(Map.copyOf(lines));
    var length = bodiless ? 0 : Integer.parseInt(fields.value("Content-Length").orElse("0"));
    return new Heard(status, fields, new String(in.readNBytes(length), UTF_8));
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (var c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the connection was closed after '" + line + "'");
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
