package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.runner.options.CommandLineOptionException;

class ArgumentsTest {
  @ParameterizedTest
  @CsvSource({"-t 1", "-t1", "-t=1"})
  void takesThreadsOut(String option) throws CommandLineOptionException {
    var arguments = Arguments.of(("-f 1 " + option + " -tu ms ReadPost").split(" "));
    assertEquals("1", arguments.threads().orElseThrow().toString());
    assertEquals(List.of("-f", "1", "-tu", "ms", "ReadPost"), arguments.ofJmh());
  }

  @Test
  void sweepsWithoutTheOption() throws CommandLineOptionException {
    assertEquals(Optional.empty(), Arguments.of().threads());
    assertEquals("1,2,4,8,16", ThreadCounts.DEFAULT.toString());
  }

  @Test
  void keepsTheOrderAndDropsRepeats() throws CommandLineOptionException {
    assertEquals("8,1,2", Arguments.of("-t", "8,1,8,2").threads().orElseThrow().toString());
  }

  @Test
  void knowsHowManyProcessorsThereAre() throws CommandLineOptionException {
    var processors = Runtime.getRuntime().availableProcessors();
    assertEquals(List.of(processors), Arguments.of("-t", "max").threads().orElseThrow().counts());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1,x", "1,,2", "", "1,", "99999999999"})
  void refusesWhatIsNoNumberOfThreads(String list) {
    var thrown = assertThrows(CommandLineOptionException.class, () -> Arguments.of("-t", list));
    var message = String.valueOf(thrown.getMessage());
    assertTrue(message.startsWith("-t " + list + ": '"), message);
  }

  @Test
  void knowsTheParametersHoweverTheyAreGiven() throws CommandLineOptionException {
    var arguments =
        Arguments.of("-p", "target=memory", "-puser=me", "-prof", "gc", "-prof=cost", "-p", "odd");
    assertEquals(Set.of("target", "user", ""), arguments.parameters());
  }

  @Test
  void refusesTwoLists() {
    assertThrows(CommandLineOptionException.class, () -> Arguments.of("-t", "1", "-t", "2"));
  }

  @Test
  void refusesNoList() {
    assertThrows(CommandLineOptionException.class, () -> Arguments.of("-t"));
  }

  @Test
  void takesOutWhatIsNotOfJmh() throws CommandLineOptionException {
    var arguments =
        Arguments.of(
            "all",
            "--precision",
            "2.5%",
            "--budget=90s",
            "--warmup",
            "0s",
            "--seed",
            "7",
            "--output",
            "here",
            "-f",
            "2");
    assertEquals(Optional.of(0.025), arguments.precision());
    assertEquals(Optional.of(Duration.ofSeconds(90)), arguments.budget());
    assertEquals(Optional.of(Duration.ZERO), arguments.warmUpLimit());
    assertEquals(Optional.of(7L), arguments.seed());
    assertEquals(Optional.of(Path.of("here")), arguments.output());
    assertTrue(arguments.all());
    assertEquals(List.of("-f", "2"), arguments.ofJmh());
  }

  @ParameterizedTest
  @CsvSource({
    "--precision, 5",
    "--precision, 0%",
    "--budget, 15",
    "--warmup, soon",
    "--seed, x",
  })
  void refusesAndNamesTheOption(String option, String value) {
    var thrown = assertThrows(CommandLineOptionException.class, () -> Arguments.of(option, value));
    var message = String.valueOf(thrown.getMessage());
    assertTrue(message.startsWith(option), message);
  }
}
