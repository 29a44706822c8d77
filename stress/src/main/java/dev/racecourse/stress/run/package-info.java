/** Running the tests: what the machine allows, the JVMs, what each reported. */
@NullMarked
package dev.racecourse.stress.run;

import org.jspecify.annotations.NullMarked;
