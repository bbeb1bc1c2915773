package org.exocurate.review.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every thing that an edge speaks of, once. Which were told already, a table knows, so that memory does not grow with them. */
final class KgxNodes implements ClaimRendering {

    private static final int AT_A_TIME = 1000;

    private final FileWriting out;
    private final NodeTable table;
    private final Map<String, Node> waiting = new LinkedHashMap<>();
    private final Map<String, Boolean> lately = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > 10 * AT_A_TIME;
        }
    };

    KgxNodes(FileWriting out, NodeTable table) {
        this.out = out;
        this.table = table;
        table.begin();
    }

    @Override
    public void claim(Passing claim) {
        if (claim.isRetracted()) {
            return;
        }
        claim.said().nodes().forEach(node -> {
            if (lately.put(node.id(), true) == null) {
                waiting.putIfAbsent(node.id(), node);
            }
        });
        if (waiting.size() >= AT_A_TIME) {
            keep();
        }
    }

    private void keep() {
        table.insert(waiting.values());
        waiting.clear();
    }

    @Override
    public void end() {
        keep();
        out.text(Tsv.header(List.of("id", "category", "name")));
        table.each(node -> out.text(Tsv.row(List.of(node.id(), node.category(), Tsv.cell(node.name())))));
    }
}
