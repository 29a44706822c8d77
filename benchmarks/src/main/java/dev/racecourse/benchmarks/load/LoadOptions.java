package dev.racecourse.benchmarks.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code load}. */
@Command(
    name = "load",
    usageHelpAutoWidth = true,
    description = {
      "Sends requests at a fixed rate, whatever the server does, and tells their latency.",
      "It counts from when a request was meant to start, so a stall of the server shows in full.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every recorded request got its expected answer, and the limit is held",
      "1:the limit is not held, or a request failed, got an unexpected status or was never sent",
      "2:nothing could be started",
      "130:interrupted, after a report of what was measured"
    },
    footer = {
      "",
      "Example:",
      "  java -jar benchmarks.jar load --rate 5000 --users 200 --seconds 30 --p99 20ms",
      "",
      "The password for --target comes from the environment variable BLOG_PASSWORD.",
      "Requests that are due when the time is over are still sent for 10 seconds.",
      "The run is doubtful if p99 of wake-ups is over 1 ms and over a quarter of latency's.",
      "Results are in load.json, the distribution of latency is in load.hgrm."
    })
interface LoadOptions {

  @Option(
      names = "--rate",
      paramLabel = "N",
      required = true,
      description = "Requests a second, of all users together.")
  long rate();

  @Option(
      names = "--users",
      paramLabel = "N",
      required = true,
      description = "Users, each with a connection; as many requests can be under way at once.")
  int users();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "How long requests are recorded. Default: ${DEFAULT-VALUE}.")
  int seconds();

  @Option(
      names = "--warmup",
      paramLabel = "N",
      defaultValue = "5",
      description = "Seconds at the same rate before that. Default: ${DEFAULT-VALUE}.")
  int warmUp();

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
  Traffic traffic();

  @Option(
      names = "--p99",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "What p99 of latency may be at most, such as 20ms, 1.5s or 500us.")
  Optional<Duration> p99();

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
}
