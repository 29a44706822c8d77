import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** Writes to two blogs, and does what it is told on standard input while their database fails. */
final class Load {
  private static final int WRITERS = 8;

  private Load() {}

  public static void main(String[] args) throws Exception {
    var nodes = List.of(Blog.at(8081), Blog.at(8082));
    var ledger = new Ledger();
    var witness = new Witness(nodes.get(0), Blog.at(8083));
    var oldPrimary = new OldPrimary(args[0]);
    var writers = new ArrayList<Writer>();
    for (var number = 1; number <= WRITERS; number++) {
      writers.add(new Writer(number, nodes, ledger));
    }
    var threads = new ArrayList<Thread>();
    for (var writer : writers) {
      threads.add(new Thread(writer));
    }
    threads.forEach(Thread::start);
    System.out.println("writing");
    var orders = new Scanner(System.in);
    for (var order = orders.nextLine(); !order.equals("end"); order = orders.nextLine()) {
      switch (order) {
        case "failed" -> ledger.enter(Ledger.Phase.FAILED);
        case "change" -> witness.change(Blog.at(8084));
        case "back" -> {
          ledger.enter(Ledger.Phase.BACK);
          threads.add(started(oldPrimary::watch));
          threads.add(started(witness::watch));
        }
        default -> throw new IllegalArgumentException(order);
      }
    }
    writers.forEach(Writer::stop);
    for (var thread : threads) {
      thread.join();
    }
    ledger.counts().forEach((what, times) -> System.out.printf("%8d  %s%n", times, what));
    System.out.printf(
        "%8.1f  s was the longest time without an acknowledged write%n",
        ledger.longestGap().toMillis() / 1000.0);
    var isKept = Check.isKept(nodes, ledger.acknowledged);
    System.exit(isKept && ledger.isConclusive() ? 0 : 1);
  }

  private interface Task {
    void run() throws InterruptedException;
  }

  private static Thread started(Task task) {
    var thread =
        new Thread(
            () -> {
              try {
                task.run();
              } catch (InterruptedException e) {
                // It is over.
              }
            });
    thread.start();
    return thread;
  }
}
