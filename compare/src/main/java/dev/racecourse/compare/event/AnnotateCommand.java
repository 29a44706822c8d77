package dev.racecourse.compare.event;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.history.Event.Annotate;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Leaves a note on a commit.
 *
 * @param here the directory that relative paths start from, in the repository
 */
public record AnnotateCommand(Path here) implements Action<AnnotateOptions> {

  @Override
  public int run(CommandLine commandLine, AnnotateOptions options) throws InterruptedException {
    var speaker = new Speaker(commandLine, options.say, here);
    var commit = speaker.commit("COMMIT", options.commit);
    var cell = options.cell.in(speaker.history());
    return speaker.say(new Annotate(speaker.said(), commit, cell));
  }
}
