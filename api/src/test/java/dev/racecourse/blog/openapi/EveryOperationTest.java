package dev.racecourse.blog.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.racecourse.blog.WatchedBlog;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What all operations have in common: each one of openapi.yaml is asked in turn. */
class EveryOperationTest {
  private static final WatchedBlog server = WatchedBlog.start();

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @MethodSource
  void refusesWhatIsSpoiled(Spoiled spoiled) throws Exception {
    try (var wire = new Wire(server.uri())) {
      assertEquals(spoiled.status(), wire.ask(spoiled.request()));
    }
  }

  static Stream<Spoiled> refusesWhatIsSpoiled() {
    return OpenApi.DOCUMENT.operations().stream()
        .flatMap(operation -> Spoiled.requestsOf(operation).stream())
        .filter(Spoiled::isRefused);
  }

  @ParameterizedTest
  @MethodSource
  void tellsItsMethods(Operation options) throws Exception {
    try (var wire = new Wire(server.uri())) {
      assertEquals(204, wire.ask(Example.of(options)));
    }
  }

  static Stream<Operation> tellsItsMethods() {
    return OpenApi.DOCUMENT.operations().stream()
        .filter(operation -> operation.method().equals("OPTIONS"));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsNoJsonDoesNotAskForJson(Spoiled html) throws Exception {
    try (var wire = new Wire(server.uri())) {
      assertNotEquals(406, wire.ask(html.request()));
    }
  }

  static Stream<Spoiled> whatIsNoJsonDoesNotAskForJson() {
    return OpenApi.DOCUMENT.operations().stream()
        .map(Spoiled::wantingHtml)
        .filter(html -> !html.isRefused());
  }

  @Test
  void aHeadThatDoesNotEndTimesOut() throws Exception {
    var wires = new LinkedHashMap<Example, Wire>();
    try {
      for (var operation : OpenApi.DOCUMENT.operations()) {
        var example = Example.of(operation);
        var wire = new Wire(server.uri());
        wires.put(example, wire);
        wire.say(example.head());
      }
      for (var slow : wires.entrySet()) {
        assertEquals(408, slow.getValue().hear(slow.getKey()), slow.getKey().toString());
      }
    } finally {
      for (var wire : wires.values()) {
        wire.close();
      }
    }
  }
}
