package org.commissioninggraph.http.reference;

/** The head of a page to be read and searched, up to its header, which is left open. */
final class PageHead {
    private static final String HEAD =
            """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>%1$s · The commissioning graph</title>
              <link rel="icon" type="image/svg+xml" href="/favicon.svg">
              <link rel="stylesheet" href="/site.css">
              <link rel="stylesheet" href="/reference.css">
              %2$s
            </head>
            <body>
            <header>
              <h1>%1$s</h1>
              <nav aria-label="Pages">
                <a href="/">GraphiQL</a>
                <a href="/network">Explorer</a>
                %3$s
              </nav>
            """;

    private static final String SEARCH =
            """
              <script defer src="%1$s"></script>
              <search>
                <input type="search" id="search" placeholder="%2$s"
                  aria-label="%2$s" autocomplete="off" spellcheck="false">
                <p id="count" role="status"></p>
                <ol id="found" aria-label="Found"></ol>
              </search>
            </header>
            """;

    private PageHead() {}

    /**
     * @param more elements of the head
     * @param other a link to the other page of this kind
     */
    static String of(String title, String more, String other) {
        return HEAD.formatted(title, more, other);
    }

    /**
     * What is searched by, and the end of the header.
     *
     * @param script that searches the page
     */
    static String search(String script, String label) {
        return SEARCH.formatted(script, label);
    }
}
