package org.commissioninggraph.network.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commissioninggraph.network.Network;
import org.commissioninggraph.network.WorkBudget;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** Files as texts, and as what parsers of the JDK make of them. */
final class Written {
    private Written() {}

    static String as(GraphFormat format, Network network, FileOptions options) {
        try {
            StringWriter text = new StringWriter();
            GraphFiles.write(format, network, options, text, WorkBudget.unlimited());
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String as(GraphFormat format, Network network) {
        return as(format, network, FileOptions.PLAIN);
    }

    static Document xml(String text) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError(text, e);
        }
    }
}
