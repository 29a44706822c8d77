package dev.racecourse.benchmarks.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
    assertEquals("1", arguments.threads().toString());
    assertEquals(List.of("-f", "1", "-tu", "ms", "ReadPost"), arguments.ofJmh());
  }

  @Test
  void sweepsWithoutTheOption() throws CommandLineOptionException {
    assertEquals("1,4,16", Arguments.of().threads().toString());
  }

  @Test
  void keepsTheOrderAndDropsRepeats() throws CommandLineOptionException {
    assertEquals("8,1,2", Arguments.of("-t", "8,1,8,2").threads().toString());
  }

  @Test
  void knowsHowManyProcessorsThereAre() throws CommandLineOptionException {
    var processors = Runtime.getRuntime().availableProcessors();
    assertEquals(List.of(processors), Arguments.of("-t", "max").threads().counts());
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
}
