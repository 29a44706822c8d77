package dev.racecourse.benchmarks.clients;

/** What each client must get: the same from all, so that none is fast by doing less. */
final class Expected {
  private Expected() {}

  static int answer(int status, int bodyBytes) {
    if (status != 200 || bodyBytes == 0) {
      throw new IllegalStateException(
          "expected 200 and a body, got " + status + " and " + bodyBytes + " bytes");
    }
    return bodyBytes;
  }
}
