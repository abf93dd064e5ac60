/**
 * What a plan costs, reckoned from the counts and degrees of the loaded release before anything is run. Knows neither
 * Cypher nor the driver: who has a database reads the {@link org.commissioninggraph.plan.price.Statistics} from it.
 */
@NullMarked
package org.commissioninggraph.plan.price;

import org.jspecify.annotations.NullMarked;
