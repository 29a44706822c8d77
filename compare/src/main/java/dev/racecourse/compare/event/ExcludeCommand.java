package dev.racecourse.compare.event;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.history.Event.Exclude;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Says that a run does not count.
 *
 * @param here the directory that relative paths start from, in the repository
 */
public record ExcludeCommand(Path here) implements Action<ExcludeOptions> {

  @Override
  public int run(CommandLine commandLine, ExcludeOptions options) throws InterruptedException {
    var speaker = new Speaker(commandLine, options.say, here);
    var run = speaker.run(options.run).header().id();
    var cell = options.cell.in(speaker.history());
    return speaker.say(new Exclude(speaker.said(), run, cell));
  }
}
