/** What tests of several rooms share. */
package org.commissioninggraph.support;
