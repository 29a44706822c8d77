package dev.racecourse.charts.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/** Round values between two others. */
final class Ticks {

  /** Leaves room for the labels on a telephone. */
  private static final int MOST = 6;

  /** Above it a logarithmic axis has no use for equal steps. */
  private static final double FEW_TIMES = 5;

  private static final int[] ROUND = {1, 2, 5};

  private Ticks() {}

  /** At equal steps of 1, 2 or 5 times a power of ten, in growing order. */
  static List<Tick> linear(double low, double high) {
    var power = Math.floor(Math.log10((high - low) / MOST));
    for (; ; power++) {
      for (var round : ROUND) {
        var step = round * Math.pow(10, power);
        var first = (long) Math.ceil(low / step - 1e-9);
        var last = (long) Math.floor(high / step + 1e-9);
        if (last - first < MOST) {
          var decimals = (int) Math.max(0, -power);
          return LongStream.rangeClosed(first, last)
              .mapToObj(i -> new Tick(i * step, label(i * step, decimals)))
              .toList();
        }
      }
    }
  }

  /** At 1, 2 and 5 times powers of ten, or at the powers alone, or at every nth of them. */
  static List<Tick> log(double low, double high) {
    if (high / low < FEW_TIMES) {
      return linear(low, high);
    }
    var first = (int) Math.floor(Math.log10(low));
    var last = (int) Math.ceil(Math.log10(high));
    var all = powers(first, last, 1, ROUND, low, high);
    for (var step = 1; all.size() > MOST; step++) {
      all = powers(first, last, step, new int[] {1}, low, high);
    }
    return all;
  }

  private static List<Tick> powers(
      int first, int last, int step, int[] factors, double low, double high) {
    var ticks = new ArrayList<Tick>();
    for (var power = first; power <= last; power += step) {
      for (var factor : factors) {
        var value = factor * Math.pow(10, power);
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) {
          ticks.add(new Tick(value, label(value, Math.max(0, -power))));
        }
      }
    }
    return ticks;
  }

  /** The nines of a percentile, or every nth of them. */
  static List<Tick> percentile(double most) {
    var nines = (int) Math.floor(-Math.log10(1 - most / 100) + 1e-9);
    var step = 1 + (nines - 1) / (MOST - 1);
    var ticks = new ArrayList<Tick>();
    ticks.add(new Tick(0, "0"));
    for (var nine = step; nine <= nines; nine += step) {
      var value = 100 - Math.pow(10, 2 - nine);
      ticks.add(new Tick(value, label(value, Math.max(0, nine - 2))));
    }
    return ticks;
  }

  private static String label(double value, int decimals) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value == 0 ? 0.0 : value);
  }
}
