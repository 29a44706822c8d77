package dev.racecourse.blog.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a process asked of its system.
 *
 * @param arguments as strace writes them, files and sockets by name
 * @param begin the line of the trace in which it began
 * @param end the line in which it was answered
 */
public record SystemCall(String name, String arguments, int begin, int end) {
  private static final Pattern BEGUN =
      Pattern.compile("(\\d+) +(\\w+)\\((.*?)(\\) += .*| <unfinished \\.\\.\\.>)");
  private static final Pattern ENDED = Pattern.compile("(\\d+) +<\\.\\.\\. \\w+ resumed>.*");

  /**
   * The calls of a trace that were answered. A process that is traced waits at the begin and at the
   * end of a call until it is written down, so what follows from a call is below it.
   */
  static List<SystemCall> in(List<String> trace) {
    var calls = new ArrayList<SystemCall>();
    var open = new HashMap<String, SystemCall>();
    for (var number = 0; number < trace.size(); number++) {
      var begun = BEGUN.matcher(trace.get(number));
      var ended = ENDED.matcher(trace.get(number));
      if (begun.matches()) {
        var call = new SystemCall(begun.group(2), begun.group(3), number, number);
        if (begun.group(4).startsWith(")")) {
          calls.add(call);
        } else {
          open.put(begun.group(1), call);
        }
      } else if (ended.matches() && open.containsKey(ended.group(1))) {
        var call = open.get(ended.group(1));
        calls.add(new SystemCall(call.name, call.arguments, call.begin, number));
      }
    }
    return calls;
  }
}
