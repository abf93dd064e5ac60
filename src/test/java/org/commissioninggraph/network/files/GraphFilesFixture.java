package org.commissioninggraph.network.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commissioninggraph.network.Network;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the tests of GraphFilesTests and TextFilesTests have in common. */
abstract class GraphFilesFixture {
    static final Network HARD = HardNetworks.values(true);
    static final FileOptions DESCRIBED = FileOptions.PLAIN.withDescription(Map.of("release", "2019.10.1 & <more>"));

    static List<Element> elements(Document document, String name) {
        NodeList list = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }

    /** The text of a data element of a node or edge of a GraphML file; null where there is none. */
    static String data(Document document, Element of, String name) {
        String key = null;
        for (Element declared : elements(document, "key")) {
            boolean same = declared.getAttribute("attr.name").equals(name)
                    && declared.getAttribute("for").equals(of.getTagName());
            key = same ? declared.getAttribute("id") : key;
        }
        NodeList list = of.getElementsByTagName("data");
        for (int i = 0; i < list.getLength(); i++) {
            if (((Element) list.item(i)).getAttribute("key").equals(key)) {
                return list.item(i).getTextContent();
            }
        }
        return null;
    }

    static List<CsvRecord> csv(String text) {
        return CsvReader.builder().ofCsvRecord(text).stream().toList();
    }

    static final class LongestWrite extends Writer {
        int chars;

        @Override
        public void write(char[] buffer, int offset, int length) {
            chars = Math.max(chars, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
