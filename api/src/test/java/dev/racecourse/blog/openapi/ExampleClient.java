package dev.racecourse.blog.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.racecourse.blog.wire.RawClient;
import java.io.IOException;
import java.net.URI;

/** A raw client that sends examples, and holds each answer against the contract. */
final class ExampleClient implements AutoCloseable {
  private final RawClient client;

  ExampleClient(URI blog) throws IOException {
    client = new RawClient(blog);
  }

  /** The status of the answer to the whole request. */
  int ask(Example example) throws IOException {
    send(example.head() + "\r\n" + example.body());
    return answer(example);
  }

  void send(String part) throws IOException {
    client.send(part);
  }

  /** Waits until the server has begun with the request and wants its body. */
  void awaitContinue() throws IOException {
    assertEquals(100, client.reply("POST").status());
  }

  /** The status of the answer, which fits the contract. */
  int answer(Example example) throws IOException {
    var method = example.operation().method();
    var reply = client.reply(method);
    Contract.checkAnswer(method, example.target(), Heard.of(reply));
    return reply.status();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
