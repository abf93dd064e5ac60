/**
 * What a client gives, in the document or as variables, is checked here against the schema, and what is wrong with it is
 * said in words for people. How an operation is executed may not come in.
 */
@NullMarked
package org.commissioninggraph.document.input;

import org.jspecify.annotations.NullMarked;
