package org.commissioninggraph.config;

import java.util.List;

/** Settings are wrong: one line for each, naming the setting, its value, and what is allowed. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SettingsException(List<String> problems) {
        super(String.join("\n", problems));
    }
}
