package dev.racecourse.blog.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last: by then every answer that openapi.yaml documents has occurred. */
@Order(Integer.MAX_VALUE)
class OpenApiCoverageTest {

  @Test
  void everyDocumentedAnswerOccurred() {
    assertFalse(
        Contract.sawNothing(), "this test judges the whole suite; run mvn -pl api -am verify");
    assertEquals(
        "",
        String.join(System.lineSeparator(), Contract.missing()),
        "documented, but not answered in this run, which must be of the whole suite");
  }
}
