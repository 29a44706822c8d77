package shop;

import java.util.concurrent.atomic.AtomicInteger;

/** How many of an article there are. Thread-safe: one counter, which never goes below zero. */
public class Stock {
  private final AtomicInteger left;

  public Stock(int left) {
    this.left = new AtomicInteger(left);
  }

  /** Takes one; false if none is left. */
  public boolean take() {
    return left.getAndUpdate(n -> n > 0 ? n - 1 : n) > 0;
  }

  public int left() {
    return left.get();
  }
}
