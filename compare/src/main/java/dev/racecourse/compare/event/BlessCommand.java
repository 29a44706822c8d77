package dev.racecourse.compare.event;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.history.Event.Bless;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Accepts a change.
 *
 * @param here the directory that relative paths start from, in the repository
 */
public record BlessCommand(Path here) implements Action<BlessOptions> {

  private static final String DOTS = "..";

  @Override
  public int run(CommandLine commandLine, BlessOptions options) throws InterruptedException {
    var dots = options.range.indexOf(DOTS);
    if (dots < 1 || dots + DOTS.length() == options.range.length()) {
      throw new ParameterException(commandLine, "two commits are needed, as in AFTER..UPTO");
    }
    if (options.cell.isGiven() && options.race.isPresent()) {
      throw new ParameterException(commandLine, "--cell or --race, not both");
    }
    var speaker = new Speaker(commandLine, options.say, here);
    var after = speaker.commit("AFTER", options.range.substring(0, dots));
    var upTo = speaker.commit("UPTO", options.range.substring(dots + DOTS.length()));
    speaker.requireOrder(after, upTo);
    var cell = options.cell.in(speaker.history());
    var race = options.race.map(name -> RaceName.find(name, speaker.history())).orElse(null);
    return speaker.say(new Bless(speaker.said(), cell, race, after, upTo));
  }
}
