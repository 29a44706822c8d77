/** Rows that outlive the process: transactions, SQL dialects, migrations. */
@NullMarked
package dev.racecourse.blog.database;

import org.jspecify.annotations.NullMarked;
