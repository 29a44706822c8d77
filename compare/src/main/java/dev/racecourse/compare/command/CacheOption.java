package dev.racecourse.compare.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where all is kept that is not put elsewhere. */
public final class CacheOption {

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = "${env:XDG_CACHE_HOME:-${sys:user.home}/.cache}/racecourse",
      description =
          "The folder that keeps builds, logs, raw results and reports. Default: ${DEFAULT-VALUE}.")
  private Path cache = Path.of("");

  /** The folder. */
  public Path folder(Path here) {
    return here.resolve(cache);
  }
}
