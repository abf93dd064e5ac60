package org.commissioninggraph.cli;

/** A command that takes the settings as flags. */
interface WithSettings {}
