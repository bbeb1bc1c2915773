package org.exocurate.submission;

/** Bodies that contributors send. */
final class Bodies {

    private static final String ADD =
            """
            {"kind":"ADD","claim":{"type":"CROSSTALK","donor":{"term":"CL:0002540","state":["hypoxia"]},\
            "cargo":{"kind":"MIRNA","term":"%s"},"recipient":{"term":"cardiomyocyte"},\
            "effect":{"process":"GO:0006915","regulation":"DECREASES","outcome":"PROTECTIVE"},\
            "condition":{"term":"myocardial infarction"},"comment":"%s","aiUse":"NONE",\
            "evidence":[{"reference":"PMID:35799283","direction":"SUPPORTS","kind":"PRIMARY"}]}}""";

    private Bodies() {}

    static String add(String cargo) {
        return add(cargo, "said of it");
    }

    static String add(String cargo, String comment) {
        return ADD.formatted(cargo, comment);
    }

    static String retract(String target) {
        return "{\"kind\":\"RETRACT\",\"target\":\"" + target + "\",\"reason\":\"the paper was retracted\"}";
    }
}
