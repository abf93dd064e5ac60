package org.commissioninggraph.data;

import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.commissioninggraph.graph.Database;
import org.commissioninggraph.graph.GraphException;
import org.commissioninggraph.graph.WriteTransaction;
import org.commissioninggraph.model.EntityType;
import org.commissioninggraph.model.Model;
import org.commissioninggraph.release.LoadCounter;
import org.commissioninggraph.release.LoadException;
import org.commissioninggraph.release.LoadLock;
import org.commissioninggraph.release.ServedRelease;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts a release into a database in the place of the one it holds. All of it is one transaction: until it is committed
 * readers see the old release, and when it fails they go on doing so.
 */
public final class SeedLoader {
    private static final Logger LOG = LoggerFactory.getLogger(SeedLoader.class);
    private static final String NODES =
            "MATCH (n) WHERE NOT n:`%s` AND NOT n:`%s`".formatted(LoadCounter.LABEL, LoadLock.LABEL);
    private static final String COUNT = " RETURN count(n) AS nodes";

    private final Database database;
    private final Model model;
    private final SeedRelease seed;
    private final boolean intoEmpty;
    private final Progress progress;

    private SeedLoader(Database database, Model model, SeedRelease seed, boolean intoEmpty, Progress progress) {
        this.database = database;
        this.model = model;
        this.seed = seed;
        this.intoEmpty = intoEmpty;
        this.progress = progress;
    }

    /**
     * @param schemaFolder holds {@code neo4j/*.cypher}, the constraints and indexes
     * @throws LoadException when the database holds something that no load has put there
     * @throws org.commissioninggraph.graph.GraphException when the database refuses or fails
     */
    public static LoadReport load(
            Database database, Model model, SeedRelease seed, Path schemaFolder, Progress progress) {
        return new SeedLoader(database, model, seed, false, progress).load(schemaFolder);
    }

    /** As {@link #load}, but a release that another process has loaded in the meantime stays. */
    public static LoadReport loadIntoEmpty(
            Database database, Model model, SeedRelease seed, Path schemaFolder, Progress progress) {
        return new SeedLoader(database, model, seed, true, progress).load(schemaFolder);
    }

    private LoadReport load(Path schemaFolder) {
        long start = System.nanoTime();
        LoadCounter.settledIn(database);
        List<Map<String, @Nullable Object>> counted = database.read(NODES + COUNT, Map.of());
        ServedRelease there = ServedRelease.in(database);
        refuseWhatIsNotOurs(there, counted);
        if (intoEmpty && there != null) {
            return report(false, start);
        }
        PropertyOrder.make(database, model, seed.seriesDays());
        GraphSchema.outdated(database, model).forEach(database::schema);
        GraphSchema.statements(schemaFolder).forEach(database::schema);
        SeriesIndexes indexes = SeriesIndexes.of(model, seed.seriesDays());
        indexes.statements().forEach(database::schema);
        database.read("CALL db.awaitIndexes(300)", Map.of());
        LoadLock.make(database);
        boolean changed = replace();
        if (changed || !intoEmpty) {
            remove(indexes);
        }
        if (changed) {
            forgetPlans();
        }
        return report(changed, start);
    }

    private LoadReport report(boolean changed, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        ServedRelease held = Objects.requireNonNull(ServedRelease.in(database), "the release that was just loaded");
        return new LoadReport(held.version(), changed, seed.nodeCount() + 1, seed.edgeCount(), took);
    }

    /** Indexes of days that no series has any more cost room and nothing else: the release is loaded without. */
    private void remove(SeriesIndexes indexes) {
        try {
            indexes.outdated(database).forEach(database::schema);
        } catch (GraphException e) {
            LOG.warn("indexes that no value needs any more are still there; the next `load` removes them", e);
        }
    }

    /** Plans are made by counts of what the indexes hold, which Neo4j would take only some time after a load. */
    private void forgetPlans() {
        try {
            database.read("CALL db.prepareForReplanning(60)", Map.of());
        } catch (GraphException e) {
            LOG.debug("the plans of before are kept until Neo4j counts anew by itself", e);
        }
    }

    /** Readers are told of the commit, before and after. */
    private boolean replace() {
        AtomicLong begun = new AtomicLong();
        AtomicBoolean announced = new AtomicBoolean();
        try {
            boolean changed = database.writeLarge(transaction -> {
                boolean replaced = replace(transaction);
                if (replaced) {
                    announced.set(true);
                    begun.set(LoadCounter.begin(database));
                }
                return replaced;
            });
            if (changed) {
                LoadCounter.end(database, begun.get());
            }
            return changed;
        } catch (RuntimeException e) {
            settle(announced.get(), e);
            throw e;
        }
    }

    /** Whether the commit has failed is not known, nor whether it still goes on. */
    private void settle(boolean announced, RuntimeException failure) {
        try {
            if (announced) {
                LoadCounter.settle(database);
            }
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private boolean replace(WriteTransaction transaction) {
        LoadLock.take(transaction);
        LoadCounter.settleByHolder(database);
        ServedRelease old = oldRelease(transaction);
        if (old != null && (intoEmpty || isOfTheSame(old))) {
            return false;
        }
        if (old != null) {
            remove(transaction, old);
        }
        new SeedWriter(transaction, model, seed, progress).write(release());
        return true;
    }

    private boolean isOfTheSame(ServedRelease old) {
        return old.checksum().equals(seed.checksum()) && old.shape().equals(ModelShape.of(model));
    }

    private @Nullable ServedRelease oldRelease(WriteTransaction transaction) {
        ServedRelease old = ServedRelease.in(transaction);
        if (old == null) {
            refuseWhatIsNotOurs(null, transaction.run(NODES + " AND NOT n:`Release`" + COUNT, Map.of()));
            transaction.run("MATCH (r:`Release`) DELETE r", Map.of());
        }
        return old;
    }

    private static void remove(WriteTransaction transaction, ServedRelease old) {
        for (String label : ModelShape.labels(old.shape())) {
            transaction.run("MATCH (n:" + SeedWriter.quoted(label) + ") DETACH DELETE n", Map.of());
        }
    }

    private static void refuseWhatIsNotOurs(
            @Nullable ServedRelease release, List<Map<String, @Nullable Object>> counted) {
        if (release == null && !Long.valueOf(0).equals(counted.get(0).get("nodes"))) {
            throw new LoadException("the database holds " + counted.get(0).get("nodes")
                    + " nodes that are no release of this program, and nothing else is ever removed:"
                    + " set NEO4J_DATABASE to an empty database");
        }
    }

    private Map<String, Object> release() {
        Map<String, Object> properties = new LinkedHashMap<>(seed.release().properties());
        properties.put(
                ServedRelease.LOADED_AT, OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
        properties.put(ServedRelease.CHECKSUM, seed.checksum());
        properties.put(ServedRelease.SHAPE, ModelShape.of(model));
        EntityType type = model.entity(ReleaseFile.RELEASE);
        Object version = Objects.requireNonNull(properties.get(type.key().name()));
        properties.put(type.foldedKey(), EntityType.folded(version.toString()));
        Citation citation = new Citation(version.toString(), seed.checksum());
        properties.put(ServedRelease.CITATION, citation.text());
        properties.put(ServedRelease.BIBTEX, citation.bibtex());
        properties.put(ServedRelease.DECIMALS, ServedRelease.words(SeedDecimals.of(model, seed)));
        properties.put(ServedRelease.SERIES, ServedRelease.ofSeries(seed.seriesDays()));
        return properties;
    }
}
