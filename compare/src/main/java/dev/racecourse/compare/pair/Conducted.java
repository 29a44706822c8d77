package dev.racecourse.compare.pair;

import dev.racecourse.compare.machine.Load;
import dev.racecourse.compare.side.Both;

/**
 * What was seen of a pair besides its scores.
 *
 * @param idleCpu the share of one core that each side kept busy during the other's turns
 * @param load what others did to the machine meanwhile
 */
public record Conducted(Both<Double> idleCpu, Load load) {}
