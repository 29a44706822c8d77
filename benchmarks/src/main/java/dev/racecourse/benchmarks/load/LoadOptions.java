package dev.racecourse.benchmarks.load;

import dev.racecourse.console.DurationConverter;
import dev.racecourse.console.PercentConverter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The command line of {@code load}. */
@Command(
    name = "load",
    usageHelpAutoWidth = true,
    description = {
      "Sends requests at a fixed rate, whatever the server does, and tells their latency.",
      "It counts from when a request was meant to start, so a stall of the server shows in full.",
      "With a range of rates it finds the highest one at which p99 of latency is within --p99.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every recorded request got its expected answer, and the limit is held (a search: at LOW)",
      "1:the limit is not held (a search: not even at LOW), or a request failed, got an"
          + " unexpected status or was never sent",
      "2:nothing could be started",
      "130:interrupted, after a report of what was measured"
    },
    footer = {
      "",
      "Examples:",
      "  java -jar benchmarks.jar load --rate 5000 --users 200 --seconds 30 --p99 20ms",
      "  java -jar benchmarks.jar load --rate 1000..20000 --users 50 --p99 20ms",
      "",
      "The password for --target comes from the environment variable BLOG_PASSWORD.",
      "Requests that are due when the time is over are still sent for 10 seconds.",
      "The load generator was late if p99 of its wake-ups is over 1 ms and a quarter of latency's.",
      "Results are in load.json, the distribution of latency is in load.hgrm, plots in load.html."
    })
interface LoadOptions {
  double DEFAULT_PRECISION = 0.05;

  @Option(
      names = "--rate",
      paramLabel = "N|LOW..HIGH",
      required = true,
      converter = Rates.Converter.class,
      description = {
        "Requests a second, of all users together.",
        "LOW..HIGH: the rates to search, such as 1000..20000."
      })
  Rates rates();

  @Option(
      names = "--users",
      paramLabel = "N",
      required = true,
      description = "Users, each with a connection; as many requests can be under way at once.")
  int users();

  @Option(
      names = "--seconds",
      paramLabel = "TIME",
      defaultValue = "30",
      converter = SecondsConverter.class,
      description = {
        "How long requests are recorded, in seconds, or such as 2m. In a search, the length of"
            + " each probe. Default: ${DEFAULT-VALUE}."
      })
  Duration seconds();

  @Option(
      names = "--warmup",
      paramLabel = "TIME",
      defaultValue = "5",
      converter = SecondsConverter.class,
      description = {
        "How long requests are sent before they are recorded, in seconds, or such as 1m. A search"
            + " warms up once, at a rate in the middle. Default: ${DEFAULT-VALUE}."
      })
  Duration warmUp();

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "The server. Default: one that is started for this run, in this JVM.")
  Optional<URI> target();

  @Option(
      names = "--user",
      paramLabel = "NAME",
      defaultValue = "load",
      description = "Whose account is used. Default: ${DEFAULT-VALUE}.")
  String user();

  @Option(
      names = "--traffic",
      paramLabel = "KIND",
      defaultValue = "read",
      description = "read, or mixed: some writes as well. Default: ${DEFAULT-VALUE}.")
  Target.Traffic traffic();

  @Option(
      names = "--p99",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = {
        "What p99 of latency may be at most, such as 20ms, 1.5s or 500us. A search needs it."
      })
  Optional<Duration> p99();

  @Option(
      names = "--precision",
      paramLabel = "PERCENT",
      converter = PercentConverter.class,
      description = {
        "A search repeats its probes once the rate that held and the one that failed are so close."
            + " Default: 5%%."
      })
  Optional<Double> precision();

  @Option(
      names = "--budget",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = {
        "How long a search may take, such as 10m. What is known by then is reported."
            + " Default: as long as it takes, 40 probes at most."
      })
  Optional<Duration> budget();

  @Option(
      names = "--output",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where the results are written. Default: the current directory.")
  Path output();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this.")
  boolean help();

  /** One rate, or a range of rates to search, in requests a second. */
  record Rates(long low, long high) {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    boolean isRange() {
      return low != high;
    }

    /** Reads {@code 5000} or {@code 1000..20000}. */
    static final class Converter implements ITypeConverter<Rates> {
      @Override
      public Rates convert(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
          throw new TypeConversionException(
              "'" + text + "' is no rate, such as 5000, and no range, such as 1000..20000");
        }
        var low = Long.parseLong(parts.group(1));
        if (parts.group(2) == null) {
          return new Rates(low, low);
        }
        var high = Long.parseLong(parts.group(2));
        if (low >= high) {
          throw new TypeConversionException("'" + text + "' does not go from low to high");
        }
        return new Rates(low, high);
      }
    }
  }

  /** Reads a duration; a number without a unit is seconds. */
  final class SecondsConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      return new DurationConverter().convert(text.matches("\\d+([.]\\d+)?") ? text + "s" : text);
    }
  }
}
