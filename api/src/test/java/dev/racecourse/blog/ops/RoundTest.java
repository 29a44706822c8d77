package dev.racecourse.blog.ops;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import org.junit.jupiter.api.Test;

class RoundTest {

  @Test
  void survivesAFailureThatCannotEvenBeLogged() {
    var round =
        new Round(
            () -> {
              throw new Unprintable();
            },
            "planted");
    assertDoesNotThrow(round::run);
  }

  private static final class Unprintable extends Error {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
      throw new InternalError("planted");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new InternalError("planted");
    }
  }
}
