package org.commissioninggraph.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/**
 * Has the contestants asked by turns: in each round every one gets a short slice, and another one begins, so that what
 * else the machine does hits all alike.
 *
 * @param codes by which the rows of an answer are counted
 */
record Race(List<Contestant> contestants, Codes codes, Duration warmUp, Duration time, int rounds) {
    /** Asks all questions before any is measured: the JVM compiles for seconds what each question has of its own. */
    void warmUp(List<Question> questions, int clients) throws IOException, InterruptedException {
        for (Question question : questions) {
            warmUp(loads(question, clients));
        }
    }

    private void warmUp(List<Load> loads) throws InterruptedException {
        for (Load load : loads) {
            load.run(warmUp);
        }
    }

    private List<Load> loads(Question question, int clients) throws IOException {
        List<Load> loads = new ArrayList<>();
        for (Contestant each : contestants) {
            loads.add(new Load(each, question, clients, each.ask(question, 0)));
        }
        return loads;
    }

    /** Asks one question. */
    Result run(Question question, int clients) throws IOException, InterruptedException {
        List<Load> loads = loads(question, clients);
        warmUp(loads);
        Map<String, List<Slice>> slices = new LinkedHashMap<>();
        loads.forEach(load -> slices.put(load.contestant().name(), new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (Load load : loads) {
                slices.get(load.contestant().name()).add(load.run(time));
            }
            Collections.rotate(loads, 1);
        }
        return new Result(question.name(), clients, slices);
    }

    /**
     * How many rows every answer to a question has.
     *
     * @throws IllegalStateException where they are not the same
     */
    long rows(Question question) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        LongSummaryStatistics raw = new LongSummaryStatistics();
        LongSummaryStatistics made = new LongSummaryStatistics();
        for (Contestant each : contestants) {
            long found = codes.count(each.answer(question));
            rows.put(each.name(), found);
            (each.raw() ? raw : made).accept(found);
        }
        if (made.getMin() == 0 || made.getMin() != made.getMax() || raw.getMin() < made.getMax()) {
            throw new IllegalStateException("the answers to " + question.name() + " have different rows: " + rows);
        }
        return made.getMin();
    }
}
