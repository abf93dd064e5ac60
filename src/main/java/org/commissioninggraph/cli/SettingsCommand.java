package org.commissioninggraph.cli;

import java.util.Set;
import org.commissioninggraph.config.Setting;

/** A command that takes settings as flags. */
interface SettingsCommand {
    /** Those that it uses. */
    Set<Setting> settings();
}
