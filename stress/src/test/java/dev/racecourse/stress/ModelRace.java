package dev.racecourse.stress;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;

/**
 * A hazard's race in every order of the calls that its actors make, each call to its end before the
 * next: on the model of its store, or on a planted one.
 */
final class ModelRace {
  private final Constructor<?> onStores;
  private final List<Method> actors;
  private final List<Method> arbiters;

  private final Optional<String> planted;

  /** The race on the model. */
  static ModelRace onModel(Class<?> shipped) {
    return new ModelRace(shipped, Optional.empty());
  }

  /** The race on a planted store of the same hazard. */
  static ModelRace onPlanted(Class<?> shipped, String bug) {
    return new ModelRace(shipped, Optional.of(shipped.getDeclaringClass().getName() + "$" + bug));
  }

  /**
   * Takes the race apart.
   *
   * @param shipped the hazard's test of the shipped store, which can run on other stores
   * @param planted the class of the planted store; empty for the model
   */
  private ModelRace(Class<?> shipped, Optional<String> planted) {
    this.planted = planted;
    this.onStores =
        Arrays.stream(shipped.getDeclaredConstructors())
            .filter(constructor -> constructor.getParameterCount() == 1)
            .findFirst()
            .orElseThrow();
    this.onStores.setAccessible(true);
    this.actors = methods(shipped, Actor.class);
    this.arbiters = methods(shipped, Arbiter.class);
  }

  /** Every outcome that some order leads to. */
  Set<String> outcomes() throws ReflectiveOperationException, InterruptedException {
    var outcomes = new TreeSet<String>();
    var schedules = new ArrayDeque<List<Boolean>>();
    schedules.add(List.of());
    while (!schedules.isEmpty()) {
      var schedule = schedules.remove();
      var taken = run(schedule, outcomes);
      for (var i = schedule.size(); i < taken.size(); i++) {
        var other = new ArrayList<>(taken.subList(0, i));
        other.add(true);
        schedules.add(other);
      }
    }
    return outcomes;
  }

  private List<Boolean> run(List<Boolean> schedule, Set<String> outcomes)
      throws ReflectiveOperationException, InterruptedException {
    var turns = new Turns();
    var state = onStores.newInstance(stores(turns));
    var result = resultType().getConstructor().newInstance();
    var taken =
        turns.run(
            schedule,
            () -> invoke(actors.get(0), state, result),
            () -> invoke(actors.get(1), state, result));
    arbiters.forEach(arbiter -> invoke(arbiter, state, result));
    outcomes.add(result.toString());
    return taken;
  }

  /** What makes the stores that the race asks for. */
  private Object stores(Turns turns) {
    var stores = onStores.getParameterTypes()[0];
    return Proxy.newProxyInstance(
        stores.getClassLoader(),
        new Class<?>[] {stores},
        (self, method, arguments) -> {
          var type = method.getReturnType();
          var model = stores.getPackageName() + ".Locked" + type.getSimpleName();
          var store = Class.forName(planted.orElse(model)).getDeclaredConstructors()[0];
          store.setAccessible(true);
          return inTurn(turns, type, store.newInstance(arguments));
        });
  }

  private static <T> T inTurn(Turns turns, Class<T> type, Object model) {
    return turns.takenInTurn(type, type.cast(model));
  }

  private Class<?> resultType() {
    return Stream.concat(actors.stream(), arbiters.stream())
        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
        .findFirst()
        .orElseThrow();
  }

  private static void invoke(Method method, Object state, Object result) {
    try {
      if (method.getParameterCount() == 0) {
        method.invoke(state);
      } else {
        method.invoke(state, result);
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " failed", e);
    }
  }

  private static List<Method> methods(Class<?> type, Class<? extends Annotation> role) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(role))
        .sorted(Comparator.comparing(Method::getName))
        .toList();
  }
}
