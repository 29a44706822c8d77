package dev.racecourse.blog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.racecourse.blog.account.Accounts;
import dev.racecourse.blog.account.HashCost;
import dev.racecourse.blog.account.Registration;
import dev.racecourse.blog.wire.Reply;
import dev.racecourse.blog.wire.ReplyReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MemoryConnectionTest {
  private static final int THREADS = 8;

  private final Accounts accounts = Accounts.inMemory(HashCost.LEAST);
  private final BlogServer server = BlogServer.start(BlogOptions.DEFAULT, accounts);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void answersOneRequestAfterAnother() throws IOException {
    try (var channel = server.connectInMemory()) {
      for (var i = 0; i < 3; i++) {
        var answer = ask(channel, "GET /posts HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertEquals(200, answer.status());
        assertEquals("{\"items\":[],\"next\":null}", answer.body());
      }
    }
  }

  @Test
  void hashesOnTheClientsThreadAsJettyMayLoseTheWakeUpOfAnother() throws IOException {
    var before = hashingThreads();
    assertEquals(new Registration.Registered(), accounts.register("ann", "a long sentence"));
    try (var channel = server.connectInMemory()) {
      var credentials = "{\"username\":\"ann\",\"password\":\"a long sentence\"}";
      var login =
          "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
              + credentials.length()
              + "\r\n\r\n"
              + credentials;
      assertEquals(200, ask(channel, login).status());
    }
    var after = hashingThreads();
    after.removeAll(before);
    assertEquals(Set.of(), after);
  }

  private static Set<Thread> hashingThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("hashing"))
        .collect(Collectors.toSet());
  }

  @Test
  void endsWithTheServer() throws IOException {
    try (var channel = server.connectInMemory()) {
      server.close();
      assertThrows(IOException.class, () -> channel.read(ByteBuffer.allocate(1)));
    }
  }

  @Test
  void servesEachClientOnItsOwnThread() throws Exception {
    var pool = Executors.newFixedThreadPool(THREADS);
    var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
    for (var i = 0; i < THREADS; i++) {
      answers.add(pool.submit(this::askOften));
    }
    for (var answered : answers) {
      assertEquals(500, answered.get());
    }
    pool.shutdown();
  }

  private int askOften() throws IOException {
    var answered = 0;
    try (var channel = server.connectInMemory()) {
      for (var i = 0; i < 500; i++) {
        var answer = ask(channel, "GET /posts HTTP/1.1\r\nHost: localhost\r\n\r\n");
        answered += answer.body().equals("{\"items\":[],\"next\":null}") ? 1 : 0;
      }
    }
    return answered;
  }

  private static Reply ask(ByteChannel channel, String request) throws IOException {
    channel.write(ByteBuffer.wrap(request.getBytes(UTF_8)));
    return new ReplyReader(Channels.newInputStream(channel)).read("GET");
  }
}
