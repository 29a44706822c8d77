package dev.racecourse.benchmarks.client;

/** A request, encoded once to be sent many times. */
public final class Request {
  private final byte[] bytes;

  Request(byte[] bytes) {
    this.bytes = bytes;
  }

  /** What goes over the wire; not a copy. */
  byte[] bytes() {
    return bytes;
  }
}
