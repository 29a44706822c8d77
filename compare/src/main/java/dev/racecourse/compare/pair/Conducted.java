package dev.racecourse.compare.pair;

import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.sample.CpuTime;
import dev.racecourse.compare.side.Both;

/**
 * What was seen of a pair besides its scores.
 *
 * @param cpu what each side used in all measured rounds but the last
 * @param idleCpu the share of one core that each side kept busy during the other's turns
 * @param load what others did to the machine meanwhile
 */
record Conducted(Both<CpuTime> cpu, Both<Double> idleCpu, Load load) {}
