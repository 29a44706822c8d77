package dev.racecourse.compare.event;

import dev.racecourse.compare.command.Action;
import dev.racecourse.compare.history.Event.Reanchor;
import dev.racecourse.compare.history.History;
import dev.racecourse.compare.history.Run;
import dev.racecourse.compare.process.SetupException;
import java.nio.file.Path;
import picocli.CommandLine;

/**
 * Says that runs are compared with another anchor.
 *
 * @param here the directory that relative paths start from, in the repository
 */
public record ReanchorCommand(Path here) implements Action<ReanchorOptions> {

  @Override
  public int run(CommandLine commandLine, ReanchorOptions options) throws InterruptedException {
    var speaker = new Speaker(commandLine, options.say, here);
    var anchor = speaker.commit("COMMIT", options.commit);
    var bridge = options.bridge.map(speaker::run);
    bridge.ifPresent(run -> requireBridge(run, anchor, speaker.history()));
    var id = bridge.map(run -> run.header().id()).orElse(null);
    return speaker.say(new Reanchor(speaker.said(), anchor, id));
  }

  private static void requireBridge(Run run, String anchor, History history) {
    var header = run.header();
    if (history.excludes(run)) {
      throw new SetupException(
          "run %s was excluded, so it is no bridge.\n".formatted(header.id())
              + "Record the new anchor against the old one again. Nothing was stored.");
    }
    if (!header.commit().equals(anchor)
        || header.anchor() == null
        || header.anchor().equals(anchor)) {
      throw new SetupException(
          "run %s measured %.8s against the anchor %.8s, so it is no bridge to %.8s.\n"
                  .formatted(header.id(), header.commit(), header.anchor(), anchor)
              + "Record the new anchor against the old one first. Nothing was stored.");
    }
  }
}
