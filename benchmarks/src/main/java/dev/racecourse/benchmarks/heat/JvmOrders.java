package dev.racecourse.benchmarks.heat;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.openjdk.jmh.runner.options.Options;

/**
 * What a JVM of a heat is to do.
 *
 * @param warmUp options of the runs that warm it up
 * @param warmUpLimit how long they may take altogether; nothing is done if it is zero
 * @param cells options of the runs that measure, in their order
 */
record JvmOrders(Options warmUp, Duration warmUpLimit, List<Options> cells)
    implements Serializable {}
