package dev.racecourse.blog.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.racecourse.blog.WatchedBlog;
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
  void refusesWhatIsFaulty(FaultyRequest faulty) throws Exception {
    try (var client = new ExampleClient(server.uri())) {
      assertEquals(faulty.status(), client.ask(faulty.request()));
    }
  }

  static Stream<FaultyRequest> refusesWhatIsFaulty() {
    return OpenApi.DOCUMENT.operations().stream()
        .flatMap(operation -> FaultyRequest.requestsOf(operation).stream())
        .filter(FaultyRequest::isRefused);
  }

  @ParameterizedTest
  @MethodSource
  void tellsItsMethods(Operation options) throws Exception {
    try (var client = new ExampleClient(server.uri())) {
      assertEquals(204, client.ask(Example.of(options)));
    }
  }

  static Stream<Operation> tellsItsMethods() {
    return OpenApi.DOCUMENT.operations().stream()
        .filter(operation -> operation.method().equals("OPTIONS"));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsNoJsonDoesNotAskForJson(FaultyRequest html) throws Exception {
    try (var client = new ExampleClient(server.uri())) {
      assertNotEquals(406, client.ask(html.request()));
    }
  }

  static Stream<FaultyRequest> whatIsNoJsonDoesNotAskForJson() {
    return OpenApi.DOCUMENT.operations().stream()
        .map(FaultyRequest::wantingHtml)
        .filter(html -> !html.isRefused());
  }

  @Test
  void aHeadThatDoesNotEndTimesOut() throws Exception {
    try (var hasty = WatchedBlog.startHasty()) {
      for (var operation : OpenApi.DOCUMENT.operations()) {
        var example = Example.of(operation);
        try (var client = new ExampleClient(hasty.uri())) {
          client.send(example.head());
          assertEquals(408, client.answer(example), example::toString);
        }
      }
    }
  }
}
