/**
 * The GraphQL schema, generated from the model, and what each of its names means. The one room that makes names.
 */
@NullMarked
package org.commissioninggraph.schema;

import org.jspecify.annotations.NullMarked;
