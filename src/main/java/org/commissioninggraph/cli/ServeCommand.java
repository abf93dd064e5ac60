package org.commissioninggraph.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.commissioninggraph.config.Setting;
import org.commissioninggraph.config.Settings;
import org.commissioninggraph.server.Application;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Serves the API until the process is told to end. */
@Command(
        name = "serve",
        abbreviateSynopsis = true,
        description = {
            "Serve the API; this is what happens without a command.",
            "Starts the embedded Neo4j, or connects to NEO4J_URI, and loads the seed files when the database is empty."
        })
final class ServeCommand implements Callable<Integer>, SettingsCommand {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Set<Setting> settings() {
        return EnumSet.allOf(Setting.class);
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = SettingFlags.read(spec, settings());
        Application application = new Application(settings, out);
        Thread stop = new Thread(application::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            application.start();
        } catch (RuntimeException e) {
            if (application.closing()) {
                return 0; // stopped by hand while it started: what broke off then is no failure
            }
            int code = Failure.report(e, spec.commandLine().getErr()); // before it is waited for the database to close
            application.close();
            return code;
        }
        new CountDownLatch(1).await();
        return 0;
    }
}
