/** What the parts of a request cost by themselves, measured by JMH. */
@NullMarked
package org.commissioninggraph.bench.jmh;

import org.jspecify.annotations.NullMarked;
