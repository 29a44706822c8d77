package dev.racecourse.compare.command;

import dev.racecourse.compare.build.ClassPath;
import dev.racecourse.compare.run.Plan;
import dev.racecourse.compare.run.RunDirectory;
import dev.racecourse.compare.run.RunSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where results are left, so that what was interrupted can go on there. */
public final class FolderOptions {

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "A new folder for results, raw pairs and logs. Default: one in the cache.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--resume",
      paramLabel = "DIR",
      description = "Go on with what was left in this folder.")
  private Optional<Path> resume = Optional.empty();

  /** Refuses what contradicts itself. */
  public void require(CommandLine commandLine) {
    if (output.isPresent() && resume.isPresent()) {
      throw new ParameterException(
          commandLine, "--resume goes on where it was, so there is no --output");
    }
  }

  /** Refuses a folder that cannot be used: a wrong one costs no build. */
  public void require(Path here, BuildOptions build) {
    var folder = resume.or(() -> output).map(here::resolve).orElseGet(() -> build.folder(here));
    ClassPath.requireHolds("the folder for the results", folder.toAbsolutePath());
    resume.map(here::resolve).ifPresent(RunDirectory::requireBegun);
    output.map(here::resolve).ifPresent(RunDirectory::requireEmpty);
  }

  /**
   * Opens the folder.
   *
   * @param what is measured, for the name of the usual one
   */
  public RunDirectory open(Path here, BuildOptions build, String what) {
    if (resume.isPresent()) {
      return RunDirectory.resume(here.resolve(resume.get()));
    }
    return RunDirectory.create(
        output.map(here::resolve).orElseGet(() -> RunDirectory.dated(build.folder(here), what)));
  }

  /**
   * The plan of what is measured in the folder: a new one, or the one that it was begun with.
   *
   * @param ids of the commits or jars, by what they are to the user
   * @param told the options that decide what is measured, by name
   */
  public Plan plan(
      PairOptions pairing,
      SortedMap<String, String> ids,
      SortedMap<String, String> told,
      RunDirectory folder) {
    if (resume.isPresent()) {
      var begun = RunSettings.read(folder);
      var plan = pairing.plan(begun.seed());
      begun.require(RunSettings.of(ids, plan, told), folder);
      return plan;
    }
    var plan = pairing.plan();
    RunSettings.of(ids, plan, told).write(folder);
    return plan;
  }
}
