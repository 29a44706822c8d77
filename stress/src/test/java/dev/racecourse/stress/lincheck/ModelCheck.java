package dev.racecourse.stress.lincheck;

import java.util.Optional;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;

/**
 * Model checking of the store behind a driver against the model behind another one of the same
 * operations.
 *
 * <p>Lincheck 3.7 takes an object that a constructor reference or reflection made for one that no
 * other thread can reach, and switches threads at none of its accesses: it would pass any bug. So a
 * driver makes its store with {@code new}.
 */
public final class ModelCheck {
  private static final int SEARCH = 5_000;
  private static final int RANDOM_SCENARIOS = 25;
  private static final int RANDOM_SEARCH = 300;
  private static final int SEARCHES = 5;
  private static final String INTERLEAVING = "The following interleaving leads to the error";

  private final Class<?> driver;
  private final Class<?> model;

  /** A check of the driver's store against the model's. */
  public ModelCheck(Class<?> driver, Class<?> model) {
    this.driver = driver;
    this.model = model;
  }

  /**
   * Looks for an interleaving of one scenario that the model cannot explain.
   *
   * @return what Lincheck says of it, with the interleaving; empty when it found none
   */
  public Optional<String> refute(Scenario scenario) {
    var refutation = Optional.of("not looked for yet");
    for (var search = 0; search < SEARCHES && !isTold(refutation); search++) {
      refutation =
          check(
              options()
                  .iterations(0)
                  .addCustomScenario(scenario.on(driver))
                  .invocationsPerIteration(SEARCH)
                  .minimizeFailedScenario(false));
    }
    return refutation.filter(text -> text.contains(INTERLEAVING));
  }

  private static boolean isTold(Optional<String> refutation) {
    return refutation.isEmpty() || refutation.get().contains(INTERLEAVING);
  }

  /** The same over random scenarios of two threads with two operations each. */
  public Optional<String> refuteAtRandom() {
    return check(
        options()
            .actorsBefore(1)
            .threads(2)
            .actorsPerThread(2)
            .actorsAfter(2)
            .iterations(RANDOM_SCENARIOS)
            .invocationsPerIteration(RANDOM_SEARCH));
  }

  private ModelCheckingOptions options() {
    return new ModelCheckingOptions().sequentialSpecification(model);
  }

  private Optional<String> check(ModelCheckingOptions options) {
    try {
      options.check(driver);
      return Optional.empty();
    } catch (LincheckAssertionError e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (IllegalStateException e) {
      // What it found went another way when it was played again to tell of it, as the towers of a
      // skip list are of random height. It was found all the same.
      var message = String.valueOf(e.getMessage());
      if (message.contains("Non-determinism found")) {
        return Optional.of(message);
      }
      throw e;
    }
  }
}
