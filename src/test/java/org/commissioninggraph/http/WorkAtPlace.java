package org.commissioninggraph.http;

/** What is done at a place by a thread of its own. */
record WorkAtPlace(Runnable run, Runnable refusal) implements Admission.Turn {
    @Override
    public void begin(Admission.Place place) {
        Thread thread = new Thread(() -> {
            try {
                run.run();
            } finally {
                place.end();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void refuse() {
        refusal.run();
    }
}
