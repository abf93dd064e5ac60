package org.commissioninggraph.execution;

import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import org.commissioninggraph.plan.BoundPlan;
import org.jspecify.annotations.Nullable;

/**
 * A root field that is planned. It stands in the result in the place of its value.
 *
 * @param path of response keys
 * @param required whether its value must not be null
 */
record PlannedField(ResultPath path, @Nullable SourceLocation location, boolean required, BoundPlan bound) {}
