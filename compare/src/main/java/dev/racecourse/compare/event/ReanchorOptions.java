package dev.racecourse.compare.event;

import dev.racecourse.compare.command.Version;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of {@code compare reanchor}. */
@Command(
    name = ReanchorOptions.NAME,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    description = {"Says that runs are compared with another anchor from now on.", ""},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:it was stored", "2:it was not; the message says why"})
public final class ReanchorOptions {

  /** What the shell calls it. */
  static final String NAME = "compare reanchor";

  @Parameters(index = "0", paramLabel = "COMMIT", description = "The new anchor, a git ref.")
  String commit = "";

  @Option(
      names = "--bridge",
      paramLabel = "RUN",
      description =
          "The run that measured the new anchor against the old one. Without it, series are cut.")
  Optional<String> bridge = Optional.empty();

  @Mixin SayOptions say = new SayOptions();
}
